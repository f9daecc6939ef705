package org.tidings.storage;

/** Fetches files that customers name by URL, from where customers may name them. Not to be called in a transaction. */
public interface RemoteFiles {
    /**
     * The bytes at the URL.
     *
     * @param url http or https; redirects are followed three times at most and each is held against the same rules
     * @param limit how many bytes it may have; reading stops beyond
     * @throws RemoteFileException when there is nothing to be had, with a reason that the customer may see
     */
    byte[] fetch(String url, long limit) throws RemoteFileException;
}
