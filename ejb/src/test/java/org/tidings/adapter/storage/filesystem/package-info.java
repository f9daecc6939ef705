/** Objects as files, held against the store's contract. */
package org.tidings.adapter.storage.filesystem;
