package org.tidings.bench;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** Loads a server over HTTP and looks at what comes out at its other end. */
final class Load {
    /** Numbers a task. */
    static final int NUMBERS = 5_000;

    private static final int CLIENTS = 4;
    private static final int SINGLES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String SILENT = "9004";
    private static final String PROMPT = "0000";

    private final TidingsServer server;
    private final String customer;
    private final String operator;
    private final String template;

    Load(TidingsServer server) {
        this.server = server;
        Properties credentials = server.credentials();
        this.customer = token(credentials, "domain", "user", "password");
        this.operator = token(credentials, "operator_domain", "operator", "operator_password");
        this.template = template();
    }

    Figures measure(int tasks) throws Exception {
        warmUp();
        pause();
        Figures.Rate requests = accept(SINGLES, 1, SILENT);
        resume();
        waitForSubmits();
        pause();
        long before = journalLines();
        Figures.Rate numbers = accept(tasks, NUMBERS, SILENT);
        Figures.Rate submitted = resumeAndCount(before, (long) tasks * NUMBERS);
        return new Figures(requests, numbers, submitted, acceptedToWebhook(tasks));
    }

    /** What is measured is a server that has been running for a while, so its code is compiled first. */
    void warmUp() throws Exception {
        for (int round = 0; round < 5; round++) {
            accept(4, NUMBERS, PROMPT);
            accept(2_000, 1, PROMPT);
        }
        waitForSubmits();
    }

    Figures.Rate acceptedToSubmitted(int tasks) throws Exception {
        pause();
        long before = journalLines();
        accept(tasks, NUMBERS, SILENT);
        return resumeAndCount(before, (long) tasks * NUMBERS);
    }

    /** What the server's heap holds after a collection. */
    long heapUsed() {
        server.cli("/core-service=platform-mbean/type=memory:gc");
        String usage = server.cli("/core-service=platform-mbean/type=memory:read-attribute(name=heap-memory-usage)");
        return Long.parseLong(usage.replaceAll("(?s).*\"used\" => (\\d+)L.*", "$1"));
    }

    private Figures.Rate acceptedToWebhook(int tasks) throws Exception {
        try (WebhookSink sink = WebhookSink.open()) {
            register(sink);
            pause();
            accept(tasks, NUMBERS, PROMPT);
            long start = System.nanoTime();
            resume();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> sink.reports() >= (long) tasks * NUMBERS);
            return new Figures.Rate((long) tasks * NUMBERS, sink.lastReportNanos() - start);
        }
    }

    private Figures.Rate resumeAndCount(long before, long expected) throws IOException {
        long start = System.nanoTime();
        resume();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> journalLines() >= before + expected);
        return new Figures.Rate(expected, System.nanoTime() - start);
    }

    private Figures.Rate accept(int tasks, int numbers, String ending) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Object>> requests = IntStream.range(0, tasks)
                    .mapToObj(task -> Executors.callable(() -> send(body(task, numbers, ending))))
                    .toList();
            long start = System.nanoTime();
            for (Future<Object> answered : clients.invokeAll(new ArrayList<>(requests))) {
                answered.get();
            }
            return new Figures.Rate((long) tasks * numbers, System.nanoTime() - start);
        } finally {
            clients.shutdown();
        }
    }

    private void send(String body) {
        Http.post(server.uri("/v1/aim-basic/send-tasks"), body)
                .token(customer)
                .send()
                .expecting(200);
    }

    private String body(int task, int numbers, String ending) {
        String mobiles = IntStream.range(0, numbers)
                .mapToObj(number -> "\"13%05d%s\"".formatted((task * numbers + number) % 100_000, ending))
                .collect(joining(","));
        return "{\"task_name\":\"bench\",\"tpl_id\":\"%s\",\"mobiles\":[%s]}".formatted(template, mobiles);
    }

    private void register(WebhookSink sink) {
        String body = "{\"url_type\":0,\"callback_url\":\"" + sink.address() + "\"}";
        Http.post(server.uri("/v1/aim-basic/callbacks"), body)
                .token(customer)
                .send()
                .expecting(200);
    }

    private void pause() {
        Http.post(server.uri("/ops/v1/channels/loopback/pause"), "")
                .token(operator)
                .send()
                .expecting(200);
    }

    private void resume() {
        Http.post(server.uri("/ops/v1/channels/loopback/resume"), "")
                .token(operator)
                .send()
                .expecting(200);
    }

    /** Until nothing more comes. */
    private void waitForSubmits() {
        long[] last = {-1};
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> {
            long now = journalLines();
            boolean quiet = now == last[0];
            last[0] = now;
            return quiet;
        });
    }

    private long journalLines() throws IOException {
        Path journal = server.base().resolve("data/tidings/loopback.journal");
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(journal))) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private String template() {
        String body = """
                {"tpl_name":"bench","title":"bench","expiration_time":"90","reslist":[
                {"type":"txt","source":"txt","name":"t.txt","content":"【Tidings】A message of ordinary length for a person"}]}""";
        return Http.post(server.uri("/v1/aim-basic/templates"), body)
                .token(customer)
                .send()
                .expecting(200)
                .json()
                .path("tplid")
                .asText();
    }

    private String token(Properties credentials, String domain, String user, String password) {
        var body = new ObjectMapper().createObjectNode();
        var who = body.putObject("auth").putObject("identity");
        who.putArray("methods").add("password");
        var account = who.putObject("password").putObject("user");
        account.put("name", credentials.getProperty(user)).put("password", credentials.getProperty(password));
        account.putObject("domain").put("name", credentials.getProperty(domain));
        body.withObject("/auth").putObject("scope").putObject("project").put("name", "cn-north-4");
        return Http.post(server.uri("/v3/auth/tokens"), body.toString())
                .send()
                .expecting(201)
                .header("X-Subject-Token");
    }
}
