/** A database for tests of statements. */
@NullMarked
package org.tidings.shared.database;

import org.jspecify.annotations.NullMarked;
