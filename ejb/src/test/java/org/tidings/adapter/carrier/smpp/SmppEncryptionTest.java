package org.tidings.adapter.carrier.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.adapter.carrier.CarrierChannelContract.eventually;
import static org.tidings.adapter.carrier.CarrierChannelContract.message;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.adapter.FreePorts;
import org.tidings.adapter.carrier.smpp.FaultySmsc.Reaction;
import org.tidings.delivery.SubmitAnswer.Accepted;

/** A channel with a carrier behind TLS. */
class SmppEncryptionTest {
    private static final String SECRET = "changeit";

    private final SSLContext usual = SSLContext.getDefault();
    private final int port = FreePorts.next();
    private final SmppFixture around = new SmppFixture();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    SmppEncryptionTest() throws Exception {}

    @AfterEach
    void trustAsUsual() {
        SSLContext.setDefault(usual);
    }

    @Test
    void messagesShouldGoToATrustedCarrierAlone() throws Exception {
        SSLContext context = contextOf("localhost");
        try (FaultySmsc smsc = FaultySmsc.on(port, new Encrypted(context)).reacts(Reaction.ACCEPT);
                SmppChannel stranger = around.open(encrypted())) {
            eventually(() -> stranger.status().lastError().orElse("").contains("SSLHandshakeException"));
            assertThat(stranger.status().isUp()).isFalse();

            SSLContext.setDefault(context);

            eventually(() -> stranger.status().isUp());
            assertThat(stranger.submit(List.of(message("13900000000", "hello"))))
                    .allMatch(Accepted.class::isInstance);
            assertThat(smsc.submits).hasSize(1);
        }
    }

    @Test
    void certificateShouldBeTheCarriers() throws Exception {
        SSLContext context = contextOf("elsewhere.example");
        SSLContext.setDefault(context);
        try (FaultySmsc smsc = FaultySmsc.on(port, new Encrypted(context));
                SmppChannel channel = around.open(encrypted())) {
            eventually(() -> channel.status().lastError().isPresent());
            assertThat(channel.status().isUp()).isFalse();
            assertThat(smsc.binds).hasValue(0);
        }
    }

    private SmppSettings encrypted() {
        SmppSettings plain = SmppFixture.settings(port);
        return new SmppSettings(
                Optional.of(new SmppSettings.Server("localhost", port, true)),
                plain.login(),
                plain.link(),
                plain.format(),
                plain.kinds(),
                plain.route(),
                plain.sessions(),
                plain.window(),
                plain.rate(),
                plain.doubt());
    }

    /** One that has, and trusts, a certificate for that host. */
    private SSLContext contextOf(String host) throws Exception {
        Path file = directory.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "smsc",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, SECRET.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, SECRET.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private record Encrypted(SSLContext context) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) throws IOException {
            ServerSocket socket = context.getServerSocketFactory().createServerSocket(port);
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            return listen(port);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port);
        }
    }
}
