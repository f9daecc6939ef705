package org.tidings.adapter.storage.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** Content from the bucket. Whoever closes it early does not want the rest, which would else be read to its end. */
final class AbortingStream extends FilterInputStream {
    private final ResponseInputStream<?> response;
    private boolean finished;

    AbortingStream(ResponseInputStream<?> response) {
        super(response);
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        finished |= read < 0;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        finished |= read < 0;
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (finished) {
            super.close();
        } else {
            response.abort();
        }
    }
}
