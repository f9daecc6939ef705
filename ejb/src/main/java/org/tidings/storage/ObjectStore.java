package org.tidings.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Keeps objects. An object appears whole or not at all and never changes afterwards; what {@link #put} answered survives
 * a crash. Slow as the outside world is: not to be called while a transaction is open.
 */
public interface ObjectStore {
    /**
     * Keeps an object; one that is there under the key already is replaced as a whole.
     *
     * @param content read to its end, not closed
     * @param limit how many bytes it may have
     * @return how many bytes it has
     * @throws ObjectTooLargeException when it has more; nothing is kept and what was there stays
     */
    long put(ObjectKey key, InputStream content, long limit) throws IOException;

    /** How many bytes the object has, if it is there. */
    OptionalLong size(ObjectKey key) throws IOException;

    /** The object, from its first byte, if it is there. */
    Optional<OpenObject> open(ObjectKey key) throws IOException;

    /** A part of the object, if it is there; no bytes where the range lies beyond its end. */
    Optional<OpenObject> open(ObjectKey key, ByteRange range) throws IOException;

    /** Removes the object; there may be none. */
    void delete(ObjectKey key) throws IOException;

    /**
     * Shows every key that begins with the prefix, in no order. Meant for sweeps: it looks at the whole store, and an
     * object that comes or goes meanwhile may be shown or not.
     */
    void eachKey(String prefix, Consumer<ObjectKey> visitor) throws IOException;
}
