/** Where bytes are kept and where they are fetched from. Refuses to know what the bytes are and whom they belong to. */
@NullMarked
package org.tidings.storage;

import org.jspecify.annotations.NullMarked;
