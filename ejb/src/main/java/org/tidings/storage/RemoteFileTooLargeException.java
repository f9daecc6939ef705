package org.tidings.storage;

/** A file that has more bytes than were wanted. */
public class RemoteFileTooLargeException extends RemoteFileException {
    private static final long serialVersionUID = 1;

    public RemoteFileTooLargeException(long limit) {
        super("has more than " + limit + " bytes");
    }
}
