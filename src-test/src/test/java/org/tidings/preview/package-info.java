/** Previews of cards as a real browser shows them. */
@NullMarked
package org.tidings.preview;

import org.jspecify.annotations.NullMarked;
