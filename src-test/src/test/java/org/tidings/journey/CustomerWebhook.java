package org.tidings.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The customer's endpoint, not the best one: a tenth of its calls fails, half of those with 500 and half by silence. */
final class CustomerWebhook implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final int failsEvery;

    private CustomerWebhook(HttpServer server, int failsEvery) {
        this.server = server;
        this.failsEvery = failsEvery;
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** One that fails the third call and every tenth after it. */
    static CustomerWebhook thatFailsATenth() {
        try {
            return new CustomerWebhook(HttpServer.create(new InetSocketAddress("localhost", 0), 0), 10);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** Every call at a path, those that it failed too. */
    List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    /** What has arrived for good at a path: the first answered body of each webhook. */
    List<JsonNode> reports(String path, String list) {
        Map<String, Call> distinct = new LinkedHashMap<>();
        calls(path).stream().filter(Call::answered).forEach(call -> distinct.putIfAbsent(call.id(), call));
        List<JsonNode> reports = new ArrayList<>();
        distinct.values().forEach(call -> call.json().path(list).forEach(reports::add));
        return reports;
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = counter.incrementAndGet();
        boolean fails = number % failsEvery == 3;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                body,
                !fails));
        if (fails && number % (2 * failsEvery) == 3) {
            stayingSilent();
        }
        exchange.sendResponseHeaders(fails ? 500 : 200, -1);
        exchange.close();
    }

    private void stayingSilent() {
        try {
            silence.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** One call and whether it was answered with success. */
    record Call(String path, String id, String timestamp, String signature, String body, boolean answered) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
