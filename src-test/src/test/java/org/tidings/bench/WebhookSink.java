package org.tidings.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A customer's webhook that is as fast as it can be and counts the reports. */
final class WebhookSink implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong reports = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    private WebhookSink(HttpServer server) {
        this.server = server;
    }

    static WebhookSink open() throws IOException {
        WebhookSink sink =
                new WebhookSink(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
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
        int some = json.readTree(call.getRequestBody()).path("reports").size();
        reports.addAndGet(some);
        last.set(System.nanoTime());
        call.sendResponseHeaders(204, -1);
        call.close();
    }
}
