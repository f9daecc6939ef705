package org.tidings.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.tidings.server.Answer;
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

    /** Starts a job and waits for its end. */
    void runs(String job) {
        String id = post("/ops/v1/jobs/" + job + "/start", "{}")
                .json()
                .path("execution_id")
                .asText();
        await("the end of " + job)
                .atMost(Duration.ofMinutes(1))
                .until(() -> execution(job, id).path("status").asText().equals("completed"));
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

    private JsonNode execution(String job, String id) {
        for (JsonNode known : get("/ops/v1/jobs").path("jobs")) {
            for (JsonNode execution : known.path("executions")) {
                if (known.path("name").asText().equals(job)
                        && execution.path("execution_id").asText().equals(id)) {
                    return execution;
                }
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode get(String path) {
        return Http.get(server.uri(path)).token(token).send().expecting(200).json();
    }

    private Answer post(String path, String body) {
        return Http.post(server.uri(path), body).token(token).send().expecting(200);
    }
}
