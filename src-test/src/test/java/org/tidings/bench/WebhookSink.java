package org.tidings.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A customer's webhook that is as fast as it can be and counts the reports. */
final class WebhookSink implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final AtomicLong reports = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    private final Counting counting;

    private WebhookSink(HttpServer server, Counting counting) {
        this.server = server;
        this.counting = counting;
    }

    /** One that is told of many at once. */
    static WebhookSink open() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return open(body -> json.readTree(body).path("reports").size());
    }

    /** One that is told of many short messages at once, in a text that is JSON itself. */
    static WebhookSink ofBatches() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return open(
                body -> json.readTree(json.readTree(body).path("body").asText()).size());
    }

    /** One that is called once for each. */
    static WebhookSink ofSingles() throws IOException {
        return open(body -> 1);
    }

    private static WebhookSink open(Counting counting) throws IOException {
        WebhookSink sink = new WebhookSink(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), counting);
        sink.server.createContext("/", sink::take);
        sink.server.setExecutor(sink.threads);
        sink.server.start();
        return sink;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/bench";
    }

    long reports() {
        return reports.get();
    }

    long lastReportNanos() {
        return last.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange call) throws IOException {
        int some = counting.reportsIn(call.getRequestBody());
        reports.addAndGet(some);
        last.set(System.nanoTime());
        call.sendResponseHeaders(204, -1);
        call.close();
    }

    /** How many reports a request has. */
    private interface Counting {
        int reportsIn(InputStream body) throws IOException;
    }
}
