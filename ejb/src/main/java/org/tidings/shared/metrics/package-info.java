/** Counting what happens. Knows no metric by name. */
@NullMarked
package org.tidings.shared.metrics;

import org.jspecify.annotations.NullMarked;
