package org.tidings.web.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.tidings.web.http.Json;

/** A customer's program that knows an address, a user and the public API. Its keys make a repeat harmless. */
final class SampleCustomer {
    static final int RECIPIENTS = 5_000;

    private static final long FIRST_MOBILE = 13_800_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final String token;

    private SampleCustomer(URI server, Properties credentials) throws IOException, InterruptedException {
        this.server = server;
        HttpResponse<String> answer = call(request("/v3/auth/tokens").POST(body(signIn(credentials))));
        this.token = answer.headers()
                .firstValue("X-Subject-Token")
                .orElseThrow(() -> new IOException("no token: " + answer.statusCode()));
    }

    /** The customer, signed in. */
    static SampleCustomer signedIn(URI server, Properties credentials) throws IOException, InterruptedException {
        return new SampleCustomer(server, credentials);
    }

    String createTemplate() throws IOException, InterruptedException {
        Map<String, Object> text = Map.of(
                "type",
                "txt",
                "source",
                "txt",
                "name",
                "greeting.txt",
                "content",
                "【Tidings】Your first 5,000 messages");
        JsonNode answer = post(
                "/v1/aim-basic/templates",
                "sample-template",
                Map.of(
                        "tpl_name", "Sample",
                        "title", "Hello",
                        "expiration_time", "30",
                        "reslist", List.of(text)));
        return answer.path("tplid").asText();
    }

    String send(String template) throws IOException, InterruptedException {
        List<String> mobiles = IntStream.range(0, RECIPIENTS)
                .mapToObj(each -> Long.toString(FIRST_MOBILE + each))
                .toList();
        JsonNode answer = post(
                "/v1/aim-basic/send-tasks",
                "sample-task",
                Map.of("task_name", "Sample", "tpl_id", template, "mobiles", mobiles));
        return answer.path("data").path("task_id").asText();
    }

    Progress progressOf(String task) throws IOException, InterruptedException {
        HttpRequest.Builder question =
                request("/v1/aim-basic/send-tasks?task_id=" + task).header("X-Auth-Token", token);
        JsonNode found = Json.mapper()
                .readTree(call(question.GET()).body())
                .path("data")
                .path("aim_basic_send_tasks")
                .path(0);
        return new Progress(
                found.path("total_count").asInt(),
                found.path("success_count").asInt(),
                found.path("failed_count").asInt(),
                found.path("timeout_count").asInt());
    }

    private JsonNode post(String path, String key, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("X-Auth-Token", token)
                .header("Idempotency-Key", key)
                .POST(body(body));
        return Json.mapper().readTree(call(request).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpRequest.BodyPublisher body(Object json) throws IOException {
        return BodyPublishers.ofString(Json.mapper().writeValueAsString(json));
    }

    private static Object signIn(Properties credentials) {
        Map<String, Object> user = Map.of(
                "name", credentials.getProperty("user"),
                "password", credentials.getProperty("password"),
                "domain", Map.of("name", credentials.getProperty("domain")));
        return Map.of(
                "auth",
                Map.of(
                        "identity", Map.of("methods", List.of("password"), "password", Map.of("user", user)),
                        "scope", Map.of("project", Map.of("name", "cn-north-4"))));
    }

    /** How far a task is. */
    record Progress(int total, int delivered, int failed, int timedOut) {
        boolean isComplete() {
            return total > 0 && delivered + failed + timedOut == total;
        }
    }
}
