/** Object stores, one package per kind. Knows nothing of what the objects are for. */
@NullMarked
package org.tidings.adapter.storage;

import org.jspecify.annotations.NullMarked;
