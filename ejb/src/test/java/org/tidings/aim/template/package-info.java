/** What cards are held against, without a server. */
@NullMarked
package org.tidings.aim.template;

import org.jspecify.annotations.NullMarked;
