/**
 * Measures the main trip beside the floor below it: the same statements by bare JDBC, in the same run. A program that
 * prints figures and judges nothing.
 */
@NullMarked
package org.tidings.bench;

import org.jspecify.annotations.NullMarked;
