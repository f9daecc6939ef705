package org.tidings.adapter.carrier.smpp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The cable between us and an SMSC, which somebody can pull out without either end being told. */
final class Wire implements AutoCloseable {
    private final ServerSocket here;
    private final int there;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    private Wire(ServerSocket here, int there) {
        this.here = here;
        this.there = there;
        start(this::accept);
    }

    static Wire to(int port) throws IOException {
        return new Wire(new ServerSocket(0), port);
    }

    int port() {
        return here.getLocalPort();
    }

    /** From now on whatever is written vanishes. */
    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        here.close();
        for (Socket end : ends) {
            end.close();
        }
    }

    private void accept() throws IOException {
        while (!here.isClosed()) {
            Socket near = here.accept();
            Socket far = new Socket("localhost", there);
            ends.add(near);
            ends.add(far);
            start(() -> carry(near, far));
            start(() -> carry(far, near));
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        boolean wasCut = false;
        byte[] buffer = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            wasCut |= cut;
            if (!wasCut) {
                out.write(buffer, 0, count);
            }
        }
        if (!wasCut) {
            to.close();
        }
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
