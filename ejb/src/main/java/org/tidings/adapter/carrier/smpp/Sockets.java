package org.tidings.adapter.carrier.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;

/** Makes connections that do not wait for ever, and that know whom they talk to when they are encrypted. */
final class Sockets implements ConnectionFactory {
    private final SmppSettings.Server server;
    private final Duration timeout;

    Sockets(SmppSettings.Server server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(timeout.toMillis()));
            return new TcpConnection(socket, server.tls() ? encrypted(socket) : socket);
        } catch (IOException | RuntimeException problem) {
            socket.close();
            throw problem;
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        SSLSocketFactory factory = defaultContext().getSocketFactory();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
        socket.startHandshake();
        return socket;
    }

    private static SSLContext defaultContext() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }
}
