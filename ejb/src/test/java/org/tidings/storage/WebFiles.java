package org.tidings.storage;

/** A web whose every address shows the same. */
public final class WebFiles {
    private WebFiles() {}

    public static RemoteFiles showing(byte[] bytes) {
        return (url, limit, sink) -> sink.write(bytes, 0, bytes.length);
    }
}
