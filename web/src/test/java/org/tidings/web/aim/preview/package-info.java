/** Tests of how cards are drawn. */
@NullMarked
package org.tidings.web.aim.preview;

import org.jspecify.annotations.NullMarked;
