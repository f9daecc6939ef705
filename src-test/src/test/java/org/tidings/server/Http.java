package org.tidings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One request of plain HTTP, for what the official SDK does not speak or would not do wrong. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final HttpRequest.Builder request;

    private Http(String method, URI uri, HttpRequest.BodyPublisher body) {
        this.request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).method(method, body);
    }

    public static Http get(URI uri) {
        return to("GET", uri);
    }

    /** A request without a body. */
    public static Http to(String method, URI uri) {
        return new Http(method, uri, BodyPublishers.noBody());
    }

    /** A request with whatever body, which has no media type until it is given one. */
    public static Http to(String method, URI uri, HttpRequest.BodyPublisher body) {
        return new Http(method, uri, body);
    }

    /** A POST of JSON. */
    public static Http post(URI uri, String json) {
        return new Http("POST", uri, BodyPublishers.ofString(json)).header("Content-Type", "application/json");
    }

    /** A PUT of JSON. */
    public static Http put(URI uri, String json) {
        return new Http("PUT", uri, BodyPublishers.ofString(json)).header("Content-Type", "application/json");
    }

    /** A POST of whatever, which has no media type until it is given one. */
    public static Http post(URI uri, HttpRequest.BodyPublisher body) {
        return new Http("POST", uri, body);
    }

    public Http header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Http accept(String media) {
        return header("Accept", media);
    }

    public Http token(String token) {
        return header("X-Auth-Token", token);
    }

    public Answer send() {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
