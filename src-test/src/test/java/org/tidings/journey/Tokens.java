package org.tidings.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** How people get a token: name and password, for the project. */
public final class Tokens {
    /** A password is made to be slow to check, so who comes often keeps his token, as every client should. */
    private static final Map<TidingsServer, String> OF_OPERATORS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of the first tenant's user. */
    public static String ofCustomer(TidingsServer server) {
        Properties credentials = server.credentials();
        return of(
                server,
                credentials.getProperty("domain"),
                credentials.getProperty("user"),
                credentials.getProperty("password"));
    }

    /** A token of the platform's staff. */
    public static String ofOperator(TidingsServer server) {
        return OF_OPERATORS.computeIfAbsent(server, Tokens::newOfOperator);
    }

    private static String newOfOperator(TidingsServer server) {
        Properties credentials = server.credentials();
        return of(
                server,
                credentials.getProperty("operator_domain"),
                credentials.getProperty("operator"),
                credentials.getProperty("operator_password"));
    }

    /** A token of any user. */
    public static String of(TidingsServer server, String domain, String user, String password) {
        ObjectNode question = new ObjectMapper().createObjectNode();
        ObjectNode auth = question.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        identity.putArray("methods").add("password");
        ObjectNode who = identity.putObject("password").putObject("user");
        who.put("name", user).put("password", password).putObject("domain").put("name", domain);
        auth.putObject("scope").putObject("project").put("name", "cn-north-4");
        return Http.post(server.uri("/v3/auth/tokens"), question.toString())
                .send()
                .expecting(201)
                .header("X-Subject-Token");
    }
}
