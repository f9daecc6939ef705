package org.tidings.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** Someone of the platform's staff who decides. */
final class SmsReviewer {
    private final TidingsServer server;
    private final String token;

    SmsReviewer(TidingsServer server) {
        this.server = server;
        this.token = Tokens.ofOperator(server);
    }

    /** The apps of a tenant that have this status. */
    JsonNode apps(Tenant tenant, String status) {
        return get("/ops/v1/sms/apps?status=" + status + "&domain_id=" + tenant.domainId())
                .path("apps");
    }

    /** What waits of a tenant. */
    JsonNode waiting(Tenant tenant, String kind) {
        return waiting("kind=" + kind + "&tenant=" + tenant.domainId());
    }

    List<String> signatures(String query) {
        List<String> ids = new ArrayList<>();
        get("/ops/v1/sms/signatures?" + query)
                .path("signatures")
                .forEach(found -> ids.add(found.path("signature_id").asText()));
        return ids;
    }

    JsonNode waiting(String kind, String subject) {
        for (JsonNode review : waiting("kind=" + kind)) {
            if (review.path("subject_id").asText().equals(subject)) {
                return get("/ops/v1/reviews/" + review.path("review_id").asText());
            }
        }
        throw new AssertionError("nothing waits of " + kind + " " + subject);
    }

    Answer approves(String kind, String subject, String body) {
        return does(
                "/ops/v1/reviews/" + waiting(kind, subject).path("review_id").asText() + "/approve", body);
    }

    void rejects(String kind, String subject, String reason) {
        does(
                        "/ops/v1/reviews/"
                                + waiting(kind, subject).path("review_id").asText() + "/reject",
                        "{\"reason\":\"" + reason + "\"}")
                .expecting(200);
    }

    Answer givesNumber(String signature, String number) {
        return does("/ops/v1/sms/signatures/" + signature + "/channel-number", "{\"channel_num\":\"" + number + "\"}");
    }

    Answer does(String path, String body) {
        return Http.post(server.uri(path), body).token(token).send();
    }

    private JsonNode waiting(String query) {
        return get("/ops/v1/reviews?limit=100&state=pending&" + query).path("reviews");
    }

    private JsonNode get(String path) {
        return Http.get(server.uri(path)).token(token).send().expecting(200).json();
    }
}
