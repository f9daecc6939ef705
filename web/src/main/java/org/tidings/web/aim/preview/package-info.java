/**
 * Cards as a phone would show them: one renderer for every layout, which makes pages without scripts and without anything
 * from elsewhere. Refuses to know where a card is kept and who looks at it.
 */
@NullMarked
package org.tidings.web.aim.preview;

import org.jspecify.annotations.NullMarked;
