package org.tidings.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * An object, or a part of one, being read.
 *
 * @param content the bytes asked for; whoever opened the object closes it
 * @param size the size of the whole object in bytes
 */
public record OpenObject(InputStream content, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        content.close();
    }
}
