/** Tests of how content is answered. */
@NullMarked
package org.tidings.web.content;

import org.jspecify.annotations.NullMarked;
