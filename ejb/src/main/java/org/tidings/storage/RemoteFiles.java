package org.tidings.storage;

import java.io.ByteArrayOutputStream;

/** Fetches files that customers name by URL, from where customers may name them. Not to be called in a transaction. */
public interface RemoteFiles {
    /**
     * The bytes at the URL, into a sink as they come.
     *
     * @param url http or https; redirects are followed three times at most and each is held against the same rules
     * @param limit how many bytes it may have; reading stops beyond
     * @throws RemoteFileTooLargeException when it has more; the sink may have got some of it
     * @throws RemoteFileException when there is nothing to be had, with a reason that the customer may see
     */
    void fetch(String url, long limit, Sink sink) throws RemoteFileException;

    /** The same as a whole. */
    default byte[] fetch(String url, long limit) throws RemoteFileException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fetch(url, limit, bytes::write);
        return bytes.toByteArray();
    }

    /** Takes bytes, piece by piece. What it throws is no fault of the remote file's, so it is unchecked. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int from, int length);
    }
}
