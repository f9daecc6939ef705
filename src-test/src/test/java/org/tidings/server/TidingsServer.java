package org.tidings.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The provisioned server with Tidings in it, on free ports and with a base directory of its own that outlives a kill.
 * The process is Java's own, no script stands between, so a kill hits the server and nothing else.
 */
public final class TidingsServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    /** Options for Java that suit servers of tests; benchmarks are run without. */
    private static final List<String> JAVA_OPTIONS = Arrays.stream(
                    System.getProperty("tidings.server.java", "").split("\\s+"))
            .filter(option -> !option.isEmpty())
            .toList();

    private final Path home;
    private final Path base;
    private final Map<String, String> environment;
    private final String heap;
    private final int httpPort = FreePorts.next();
    private final int managementPort = FreePorts.next();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @SuppressWarnings("NullAway.Init")
    private Process process;

    private TidingsServer(Builder plan) {
        this.home = plan.home;
        this.base = BaseDirectory.copiedFrom(plan.home, plan.name, plan.deployed);
        this.environment = Map.copyOf(plan.environment);
        this.heap = plan.heap;
    }

    /** A server to be told what is special about it; {@code name} tells its directory below {@code target}. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Starts it, for the first time or again, and waits until it says that it is ready. */
    public TidingsServer start() {
        launch();
        await("readiness of " + base)
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(this::isReadyOrFailed);
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended while it started, see " + console());
        }
        return this;
    }

    /** Starts the process, with these options for Java beside the usual ones, and does not wait for anything. */
    public void launch(String... javaOptions) {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(base)
                .setJavaOptions("-Xms64m", "-Xmx" + heap, "-Djava.net.preferIPv4Stack=true")
                .addJavaOptions(JAVA_OPTIONS)
                .addJavaOptions(javaOptions)
                .addServerArgument("-Djboss.http.port=" + httpPort)
                .addServerArgument("-Djboss.https.port=" + FreePorts.next())
                .addServerArgument("-Djboss.management.http.port=" + managementPort);
        try {
            ProcessBuilder builder = new ProcessBuilder(command.build());
            builder.environment().put("TIDINGS_PUBLIC_URL", uri().toString());
            builder.environment().putAll(environment);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** As {@code kill -9}: nothing is flushed, closed or said. */
    public void kill() {
        process.destroyForcibly();
        waitForItsEnd(Duration.ofMinutes(1));
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd() {
        waitForItsEnd(START);
    }

    /** As Ctrl-C; gives back how long it took. */
    public Duration stop() {
        long before = System.nanoTime();
        process.destroy();
        waitForItsEnd(Duration.ofSeconds(40));
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Where its API is, such as {@code http://localhost:40123}. */
    public URI uri() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** An address of its API. */
    public URI uri(String pathAndQuery) {
        return URI.create(uri() + pathAndQuery);
    }

    /** Where its health and metrics are. */
    public URI management(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    public Path base() {
        return base;
    }

    /** What it printed, over all its starts. */
    public Path console() {
        return base.resolve("console.log");
    }

    /** The log of the present start and the earlier ones. */
    public Path log() {
        return base.resolve("log/server.log");
    }

    /** What it logged at ERROR or worse since its first start. */
    public List<String> errorsLogged() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.matches("\\S+ \\S+ (ERROR|FATAL) .*"))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The credentials that the first start made. */
    public Properties credentials() {
        Properties credentials = new Properties();
        try (Reader file = Files.newBufferedReader(base.resolve("data/tidings/bootstrap.properties"))) {
            credentials.load(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return credentials;
    }

    /** Runs commands of the server's own command line interface and gives back what it printed. */
    public String cli(String... commands) {
        return cli(CliCommandBuilder.asModularLauncher(home).setCommands(commands));
    }

    /** Runs a script of the server's own command line interface and gives back what it printed. */
    public String cliScript(Path script) {
        return cli(CliCommandBuilder.asModularLauncher(home).setScriptFile(script));
    }

    private String cli(CliCommandBuilder command) {
        // It lives for seconds, so its code is compiled in a hurry.
        command.addJavaOption("-XX:TieredStopAtLevel=1");
        command.setConnection("remote+http", "localhost", managementPort).setTimeout(60_000);
        try {
            Process cli = new ProcessBuilder(command.build())
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(cli.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (cli.waitFor() != 0) {
                throw new IllegalStateException("jboss-cli failed: " + printed);
            }
            return printed;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean isReadyOrFailed() {
        return !process.isAlive() || isReady();
    }

    /** Whether it says that it is ready to serve. */
    public boolean isReady() {
        try {
            HttpRequest question = HttpRequest.newBuilder(uri("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void waitForItsEnd(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The server did not end within " + longest);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What is special about a server. */
    public static final class Builder {
        private final String name;
        private final Map<String, String> environment = new HashMap<>(Map.of("TIDINGS_SAMPLE", "false"));
        private Path home = Checkout.provisionedServer();
        private List<String> deployed = List.of("tidings.ear");
        private String heap = "512m";

        private Builder(String name) {
            this.name = name;
        }

        /** A setting by its environment name, such as {@code TIDINGS_LOOPBACK_RATE}. */
        public Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Gives up a silent webhook soon and tries it again soon, for tests that wait for that. */
        public Builder impatient() {
            return with("TIDINGS_CALLBACK_ATTEMPT_TIMEOUT", "PT2S").with("TIDINGS_CALLBACK_FIRST_RETRY", "PT1S");
        }

        /** Keeps its data in that database instead of H2. */
        public Builder on(RealPostgres database) {
            database.settings().forEach(this::with);
            return this;
        }

        /** Another server than the one that the build provisions. */
        public Builder from(Path home) {
            this.home = home;
            return this;
        }

        /** Leaves the deployment to the test. */
        public Builder withoutDeployment() {
            this.deployed = List.of();
            return this;
        }

        /** Java's heap, such as {@code 512m}. */
        public Builder heap(String heap) {
            this.heap = heap;
            return this;
        }

        public TidingsServer build() {
            return new TidingsServer(this);
        }

        public TidingsServer start() {
            return build().start();
        }
    }
}
