package org.tidings.adapter;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on. */
public final class FreePorts {
    private static final int FIRST = 24_000;

    /** From here on systems give ports to clients, so that one that was free a moment ago may be somebody's. */
    private static final int CLIENTS = 32_768;

    private FreePorts() {}

    /** One more. */
    public static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, CLIENTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one, then
            }
        }
    }
}
