package org.tidings.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real S3 server in a process of its own, with one bucket. */
public final class S3Proxy implements AutoCloseable {
    private static final String BUCKET = "tidings";
    private static final String ACCESS_KEY = "access";
    private static final String SECRET_KEY = "secret";

    private final int port = FreePorts.next();
    private final Path directory;
    private final Process process;

    private S3Proxy(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve(BUCKET));
        Path settings = Files.writeString(
                directory.resolveSibling("s3proxy.properties"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.identity=unused
                    jclouds.credential=unused
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, ACCESS_KEY, SECRET_KEY, directory));
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx128m",
                        "-jar",
                        Checkout.root()
                                .resolve("ejb/target/s3proxy/s3proxy.jar")
                                .toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolveSibling("s3proxy.log").toFile())
                .start();
    }

    public static S3Proxy start() {
        try {
            S3Proxy server = new S3Proxy(Files.createTempDirectory("s3proxy").resolve("objects"));
            await("S3Proxy").atMost(Duration.ofMinutes(1)).until(server::listens);
            return server;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What a server has to be told to keep its objects here. */
    public Map<String, String> settings() {
        return Map.of(
                "TIDINGS_STORAGE", "s3",
                "TIDINGS_STORAGE_S3_ENDPOINT", "http://127.0.0.1:" + port,
                "TIDINGS_STORAGE_S3_BUCKET", BUCKET,
                "TIDINGS_STORAGE_S3_ACCESS_KEY", ACCESS_KEY,
                "TIDINGS_STORAGE_S3_SECRET_KEY", SECRET_KEY);
    }

    /** The objects in the bucket, by name. */
    public List<String> objects() {
        try (Stream<Path> files = Files.list(directory.resolve(BUCKET))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
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
