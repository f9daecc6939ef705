package org.tidings.server;

import org.jspecify.annotations.Nullable;

/** One server on H2 for every test that leaves nothing behind that another could stumble over. */
public final class SharedServer {
    private static @Nullable TidingsServer server;

    private SharedServer() {}

    /** The server, started for the first who asks and stopped when the tests end. */
    public static synchronized TidingsServer get() {
        if (server == null) {
            TidingsServer started = TidingsServer.named("shared").start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            server = started;
        }
        return server;
    }
}
