package org.tidings.journey;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsmpp.examples.StressServer;
import org.jsmpp.session.SMPPSession;
import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;
import org.tidings.server.Checkout;
import org.tidings.server.FreePorts;
import org.tidings.server.TidingsServer;

/**
 * A carrier that nobody here wrote, as a process of its own: it delivers everything, its receipts come after a second, with
 * decimal ids to hexadecimal answers, and it throttles whoever sends more than 100 at once.
 */
public final class Smsc implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(30);

    private final int port = FreePorts.next();

    @SuppressWarnings("NullAway.Init")
    private Process process;

    private Smsc() {}

    /** One that is there. */
    public static Smsc start() {
        Smsc smsc = new Smsc();
        smsc.startAgain();
        return smsc;
    }

    /** One that is not there yet. */
    static Smsc later() {
        return new Smsc();
    }

    /** Starts it on its port, for the first time or after a kill. */
    void startAgain() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-Xmx128m",
                            "-cp",
                            classPath(),
                            "-Djsmpp.server.port=" + port,
                            "-Djsmpp.server.procDegree=4",
                            StressServer.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(Checkout.root()
                            .resolve("src-test/target/smsc-" + port + ".log")
                            .toFile()))
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        await("the SMSC").atMost(START).until(this::answers);
    }

    public int port() {
        return port;
    }

    /** As if its machine had lost its power. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes it a channel of a server's; which channels the server uses, {@code TIDINGS_CARRIER} says. */
    public TidingsServer.Builder as(String channel, TidingsServer.Builder server) {
        String prefix = "TIDINGS_SMPP_" + channel.toUpperCase(Locale.ROOT) + "_";
        settings().forEach((key, value) -> server.with(prefix + key, value));
        return server;
    }

    private Map<String, String> settings() {
        return Map.of(
                "HOST", "localhost",
                "PORT", Integer.toString(port),
                "SYSTEM_ID", "tidings",
                "PASSWORD", "secret",
                "KINDS", "sms,vms",
                "RECEIPT_ID", "decimal",
                "FIRST_RETRY", "PT0.2S");
    }

    /** What it needs, whatever the class path of the present program is. */
    private static String classPath() {
        return Stream.of(StressServer.class, SMPPSession.class, LoggerFactory.class, NOPServiceProvider.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean answers() {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
