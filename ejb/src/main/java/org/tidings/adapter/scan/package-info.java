/** Scanners of what customers hand in. The one that is here finds nothing; another one takes its place as an alternative bean. */
@NullMarked
package org.tidings.adapter.scan;

import org.jspecify.annotations.NullMarked;
