package org.tidings.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tidings.adapter.FreePorts;

/** S3Proxy in a process of its own, with an empty store in memory. */
final class S3Server implements AutoCloseable {
    private static final Path PROGRAM = Path.of("target/s3proxy/s3proxy.jar");
    private static final Duration START = Duration.ofMinutes(1);

    private final int port;
    private final Process process;

    private S3Server(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static S3Server start(Path directory) throws IOException {
        int port = FreePorts.next();
        Path settings = Files.writeString(directory.resolve("s3proxy.properties"), """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=access
            s3proxy.credential=secret
            jclouds.provider=transient-nio2
            jclouds.identity=unused
            jclouds.credential=unused
            """.formatted(port));
        assertThat(PROGRAM).as("the build copies it").exists();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-jar",
                        PROGRAM.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(port, process);
        server.waitUntilItListens();
        return server;
    }

    /** Settings for a bucket of this server. */
    S3Settings settings(String bucket, String secret) {
        return new S3Settings(
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                "us-east-1",
                bucket,
                true,
                new S3Settings.Credentials(Optional.of("access"), Optional.of(secret)),
                new S3Settings.Patience(Duration.ofSeconds(5), Duration.ofSeconds(10), 1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void waitUntilItListens() throws IOException {
        Instant end = Instant.now(Clock.systemUTC()).plus(START);
        while (!listens()) {
            if (!process.isAlive() || Instant.now(Clock.systemUTC()).isAfter(end)) {
                process.destroyForcibly();
                throw new IOException("S3Proxy did not start");
            }
            Thread.onSpinWait();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
