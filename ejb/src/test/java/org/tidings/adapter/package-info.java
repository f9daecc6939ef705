/** What the tests of several adapters need. */
@NullMarked
package org.tidings.adapter;

import org.jspecify.annotations.NullMarked;
