/** Randomness that nobody can guess, in the alphabets that ids, keys and secrets have. Knows none of them by name. */
@NullMarked
package org.tidings.shared.random;

import org.jspecify.annotations.NullMarked;
