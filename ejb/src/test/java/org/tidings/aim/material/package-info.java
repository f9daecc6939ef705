/** Tests of materials: what is taken, what is counted and what goes. */
@NullMarked
package org.tidings.aim.material;

import org.jspecify.annotations.NullMarked;
