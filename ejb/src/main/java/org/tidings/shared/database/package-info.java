/**
 * The way to the database: the schema's migration at start, and set-based SQL for what machines move in bulk. Nouns that
 * people change are JPA entities in their own capabilities.
 */
@NullMarked
package org.tidings.shared.database;

import org.jspecify.annotations.NullMarked;
