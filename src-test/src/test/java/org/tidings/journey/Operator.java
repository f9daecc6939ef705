package org.tidings.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** Someone of the platform's staff. */
final class Operator {
    private final TidingsServer server;
    private final String token;

    private Operator(TidingsServer server, String token) {
        this.server = server;
        this.token = token;
    }

    static Operator of(TidingsServer server) {
        return new Operator(server, Tokens.ofOperator(server));
    }

    void movesTheClock(Duration offset) {
        post("/ops/v1/clock", "{\"offset\":\"" + offset + "\"}");
    }

    void starts(String job) {
        post("/ops/v1/jobs/" + job + "/start", "{}");
    }

    void pauses(String channel) {
        post("/ops/v1/channels/" + channel + "/pause", "");
    }

    void resumes(String channel) {
        post("/ops/v1/channels/" + channel + "/resume", "");
    }

    /** Has the owner of a number answer the newest message to it, once a first one has come to him. */
    void letsReply(String mobile, String content) {
        String body = "{\"mobile\":\"" + mobile + "\",\"content\":\"" + content + "\"}";
        await("a message to " + mobile)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> post("/ops/v1/loopback/replies", body));
    }

    JsonNode channels() {
        return get("/ops/v1/channels");
    }

    JsonNode callbacks(String state) {
        return get("/ops/v1/callbacks?state=" + state);
    }

    private JsonNode get(String path) {
        return Http.get(server.uri(path)).token(token).send().expecting(200).json();
    }

    private void post(String path, String body) {
        Http.post(server.uri(path), body).token(token).send().expecting(200);
    }
}
