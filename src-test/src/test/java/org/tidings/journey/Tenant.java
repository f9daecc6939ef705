package org.tidings.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/**
 * A tenant that the operator opened beside the first one.
 *
 * @param token its first user's
 */
public record Tenant(String domain, String domainId, String projectId, String ak, String sk, String token) {
    private static final String PASSWORD = "correct-horse-7";

    /** Has the operator open a tenant of this name. */
    public static Tenant opened(TidingsServer server, String domain) {
        ObjectNode wanted = new ObjectMapper()
                .createObjectNode()
                .put("domain", domain)
                .put("user", "first")
                .put("password", PASSWORD);
        JsonNode opened = operate(server, "/ops/v1/tenants", wanted);
        return new Tenant(
                domain,
                opened.path("domain_id").asText(),
                opened.path("project_id").asText(),
                opened.path("ak").asText(),
                opened.path("sk").asText(),
                Tokens.of(server, domain, "first", PASSWORD));
    }

    /** Has the operator add a user with this one policy; gives back the user's token. */
    public String tokenOfNewUser(TidingsServer server, String name, String policy) {
        ObjectNode wanted =
                new ObjectMapper().createObjectNode().put("name", name).put("password", PASSWORD);
        wanted.putArray("roles").add(policy);
        operate(server, "/ops/v1/tenants/" + domainId + "/users", wanted);
        return Tokens.of(server, domain, name, PASSWORD);
    }

    private static JsonNode operate(TidingsServer server, String path, ObjectNode body) {
        return Http.post(server.uri(path), body.toString())
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json();
    }
}
