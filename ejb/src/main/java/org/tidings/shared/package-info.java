/** Small things that every capability uses and that know no capability. */
@NullMarked
package org.tidings.shared;

import org.jspecify.annotations.NullMarked;
