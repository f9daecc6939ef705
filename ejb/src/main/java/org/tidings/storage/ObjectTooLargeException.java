package org.tidings.storage;

import java.io.IOException;

/** More bytes came than were allowed; nothing was kept. */
public class ObjectTooLargeException extends IOException {
    public ObjectTooLargeException(long limit) {
        super("More than " + limit + " bytes");
    }
}
