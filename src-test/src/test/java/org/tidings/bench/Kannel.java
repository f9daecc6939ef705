package org.tidings.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tidings.journey.Smsc;
import org.tidings.server.Checkout;
import org.tidings.server.FreePorts;
import org.tidings.server.Http;

/** A Kannel that keeps its queue in a spool directory: a gateway that others have written, and many use. */
final class Kannel implements Gateway, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofSeconds(30);
    private static final Pattern SENT = Pattern.compile("(?s)<sms>.*?<sent><total>(\\d+)</total>");

    /** {@code msg-id-type} 1: hexadecimal in the answers, decimal in the receipts. */
    private static final String CONFIGURATION = """
            group = core
            admin-port = %1$d
            admin-password = bench
            status-password = bench
            smsbox-port = %2$d
            store-type = spool
            store-location = %5$s
            dlr-storage = internal
            box-allow-ip = "127.0.0.1"
            log-file = %5$s.log
            log-level = 2

            group = smsc
            smsc = smpp
            smsc-id = bench
            host = localhost
            port = %4$d
            transceiver-mode = true
            smsc-username = tidings
            smsc-password = secret
            system-type = ""
            max-pending-submits = %6$d
            msg-id-type = 0x01

            group = smsbox
            bearerbox-host = 127.0.0.1
            sendsms-port = %3$d
            log-file = %5$s-smsbox.log
            log-level = 2

            group = sendsms-user
            username = bench
            password = bench

            group = sms-service
            keyword = default
            text = "none"
            """;

    private final int adminPort = FreePorts.next();
    private final int sendPort = FreePorts.next();
    private final WebhookSink sink = WebhookSink.ofSingles();
    private final List<Process> boxes;
    private long sentBefore;

    private Kannel(Path bearerbox, Path smsbox, Smsc smsc) throws IOException {
        Path spool = Checkout.root().resolve("src-test/target/kannel/" + adminPort);
        Files.createDirectories(spool);
        int smsboxPort = FreePorts.next();
        Path configuration = Files.writeString(
                spool.resolveSibling(adminPort + ".conf"),
                CONFIGURATION.formatted(adminPort, smsboxPort, sendPort, smsc.port(), spool, CarrierBench.WINDOW));
        Process first = start(bearerbox, configuration, smsboxPort);
        this.boxes = List.of(start(smsbox, configuration, sendPort), first);
    }

    /** Starts one, if it is installed. */
    static Optional<Kannel> start(Smsc smsc) throws IOException {
        Optional<Path> bearerbox = installed("bearerbox");
        Optional<Path> smsbox = installed("smsbox");
        return bearerbox.isEmpty() || smsbox.isEmpty()
                ? Optional.empty()
                : Optional.of(new Kannel(bearerbox.get(), smsbox.get(), smsc));
    }

    @Override
    public String name() {
        return "Kannel";
    }

    @Override
    public int numbersARequest() {
        return 1;
    }

    @Override
    public void send(List<String> numbers) {
        String told = encoded(sink.address() + "?status=%d");
        String query =
                "username=bench&password=bench&from=10690001&to=%s&coding=2&charset=UTF-8&text=%s&dlr-mask=19&dlr-url=%s"
                        .formatted(numbers.get(0), encoded(TidingsOverSmpp.TEXT), told);
        Http.get(URI.create("http://localhost:" + sendPort + "/cgi-bin/sendsms?" + query))
                .send()
                .expecting(202);
    }

    @Override
    public void begin() {
        sentBefore = sent();
    }

    @Override
    public Duration submitted(long messages, Instant start) {
        await("all submits of Kannel")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> sent() >= sentBefore + messages);
        return Duration.between(start, Clock.systemUTC().instant());
    }

    @Override
    public WebhookSink sink() {
        return sink;
    }

    @Override
    public void close() {
        for (Process box : boxes) {
            box.destroy();
            box.onExit().join();
        }
        sink.close();
    }

    private long sent() {
        String status = Http.get(URI.create("http://localhost:" + adminPort + "/status.xml?password=bench"))
                .send()
                .expecting(200)
                .body();
        Matcher matcher = SENT.matcher(status);
        if (!matcher.find()) {
            throw new IllegalStateException("Kannel does not say what it has sent: " + status);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static Process start(Path box, Path configuration, int listensOn) throws IOException {
        Process process = new ProcessBuilder(box.toString(), configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await(box + " to listen").atMost(START).until(() -> !process.isAlive() || answers(listensOn));
        if (!process.isAlive()) {
            throw new IllegalStateException(box + " ended at once; its configuration is " + configuration);
        }
        return process;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Optional<Path> installed(String program) {
        Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.concat(path, Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
