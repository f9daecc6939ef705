package org.tidings.storage;

/** A file that could not be fetched. The message is for the customer and says nothing of the network behind it. */
public class RemoteFileException extends Exception {
    public RemoteFileException(String reason) {
        super(reason);
    }

    public RemoteFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
