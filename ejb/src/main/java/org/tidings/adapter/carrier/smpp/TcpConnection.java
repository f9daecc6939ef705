package org.tidings.adapter.carrier.smpp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.util.StrictBufferedInputStream;

/**
 * A connection whose end here confirms at once what it has received. Carriers write many small answers, and most let TCP hold
 * the next back until the last is confirmed; a system that waits with that for something to send, as they do by themselves,
 * would make a window of 50 take 40 milliseconds.
 */
final class TcpConnection implements Connection {
    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /**
     * @param plain the socket itself
     * @param spoken the same, or what encrypts it
     */
    TcpConnection(Socket plain, Socket spoken) throws IOException {
        this.socket = spoken;
        boolean quick = plain.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        InputStream received = spoken.getInputStream();
        this.in = new StrictBufferedInputStream(quick ? new Confirming(plain, received) : received, BUFFER);
        this.out = spoken.getOutputStream();
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return socket.getPort();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public void setSoTimeout(int timeout) throws IOException {
        socket.setSoTimeout(timeout);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** The system forgets the option after a while, so it is set again before each read. */
    private static final class Confirming extends FilterInputStream {
        private final Socket plain;

        Confirming(Socket plain, InputStream received) {
            super(received);
            this.plain = plain;
        }

        @Override
        public int read() throws IOException {
            confirm();
            return super.read();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            confirm();
            return super.read(target, from, length);
        }

        private void confirm() throws IOException {
            plain.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }
}
