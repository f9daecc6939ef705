package org.tidings.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What a server answered. */
public record Answer(HttpResponse<String> raw) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return raw.statusCode();
    }

    public String body() {
        return raw.body();
    }

    /** A header's first value, empty when there is none. */
    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    /** The body, which has to be JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(raw.body());
        } catch (JsonProcessingException problem) {
            throw new AssertionError("no JSON: " + raw.statusCode() + " " + raw.body(), problem);
        }
    }

    /** Itself, once its status is the one that was expected. */
    public Answer expecting(int status) {
        if (status() != status) {
            throw new AssertionError("expected " + status + ", got " + status() + " " + body());
        }
        return this;
    }
}
