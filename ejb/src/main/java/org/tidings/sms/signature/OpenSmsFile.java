package org.tidings.sms.signature;

import java.io.IOException;
import org.tidings.storage.OpenObject;

/** A file being read; whoever asked for it closes it. */
public record OpenSmsFile(SmsFileView file, OpenObject object) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        object.close();
    }
}
