/** Objects as files of this machine, or of a file system that all nodes mount. Refuses to know what the objects are. */
@NullMarked
package org.tidings.adapter.storage.filesystem;

import org.jspecify.annotations.NullMarked;
