package org.tidings.input;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/**
 * A request that is wrong as such, whatever it is about.
 *
 * @param body what is posted; for other methods than POST nothing is
 * @param as what is said of it in headers, given the server's good token
 */
record BadRequest(String name, String call, BodyPublisher body, Headers as, Refusal expected) {
    /** An {@code Idempotency-Key} that was used for the registration of a callback. */
    static final String USED_KEY = "input-1";

    private static final String SEND = "POST /v1/aim-basic/send-tasks";
    private static final String CALLBACK = """
            {"callback_url":"http://localhost:1/another","url_type":1}""";
    private static final Refusal MALFORMED = new Refusal(400, "KM.80000002", "body: malformed JSON");
    private static final Refusal MISSHAPED = new Refusal(400, "KM.80000002", "body:");
    private static final Refusal NOT_JSON = new Refusal(415, "APIGW.0201", "Unsupported media type");
    private static final Refusal STRANGER = new Refusal(401, "APIGW.0301", "Incorrect IAM authentication");
    private static final Refusal NO_SUCH_METHOD = new Refusal(405, "APIGW.0101", "Method not allowed");
    private static final Refusal TOO_LARGE = new Refusal(413, "APIGW.0201", "Request entity too large");
    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int FIFTY_MEGABYTES = 50_000_000;

    /** Says the headers of a request. */
    @FunctionalInterface
    interface Headers {
        Http of(Http request, String token);
    }

    static Stream<BadRequest> all() {
        return Stream.of(bodies(), mediaTypes(), methods(), strangers(), keys(), hugeBodies())
                .flatMap(List::stream);
    }

    Answer send(TidingsServer server, String token) {
        String[] methodAndPath = call.split(" ", 2);
        boolean posts = methodAndPath[0].equals("POST");
        Http request = posts
                ? Http.post(server.uri(methodAndPath[1]), body)
                : Http.to(methodAndPath[0], server.uri(methodAndPath[1]));
        return as.of(request, token).send();
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<BadRequest> bodies() {
        return List.of(
                json("JSON cut off", "{\"task_name\":", MALFORMED),
                json("no JSON", "hello", MALFORMED),
                json("JSON with a comma too many", "{\"task_name\":\"x\",}", MALFORMED),
                json("JSON in single quotes", "{'task_name':'x'}", MALFORMED),
                json("NaN", "{\"expiration_time\":NaN}", MALFORMED),
                json("more after the JSON", "{} {}", MISSHAPED),
                json("nested 5,000 deep", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}", MISSHAPED),
                json("a number of 5,000 digits", "{\"expiration_time\":" + "9".repeat(5_000) + "}", MISSHAPED),
                json("an array", "[]", MISSHAPED),
                json("a string", "\"x\"", MISSHAPED),
                json("a number", "5", MISSHAPED),
                json("null", "null", MISSHAPED),
                json("an empty object", "{}", new Refusal(400, "KM.80000002", "task_name:")),
                json("an empty body", "", MISSHAPED),
                bytes("no UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}),
                bytes("no UTF-32", new byte[] {0, 0, 0, '{', 0x7F, 0x7F, 0x7F, 0x7F}));
    }

    private static List<BadRequest> mediaTypes() {
        return List.of(
                typed("text", "text/plain", NOT_JSON),
                typed("XML", "application/xml", NOT_JSON),
                typed("a form", "application/x-www-form-urlencoded", NOT_JSON),
                typed("a multipart form", "multipart/form-data; boundary=x", NOT_JSON),
                typed("no media type", "nonsense", NOT_JSON),
                of("an answer in XML", SEND, "{}", request -> request.accept("application/xml"), notAcceptable()));
    }

    private static Refusal notAcceptable() {
        return new Refusal(406, "APIGW.0201", "Not acceptable");
    }

    private static List<BadRequest> methods() {
        return List.of(
                of("PUT a template", "PUT /v1/aim-basic/templates", "", request -> request, NO_SUCH_METHOD),
                of("DELETE a task", "DELETE /v1/aim-basic/send-tasks", "", request -> request, NO_SUCH_METHOD),
                of("PATCH a callback", "PATCH /v1/aim-basic/callbacks", "", request -> request, NO_SUCH_METHOD),
                of(
                        "POST to nowhere",
                        "POST /v1/aim-basic/nothing",
                        "{}",
                        request -> request,
                        new Refusal(404, "APIGW.0101", "The API does not exist")));
    }

    private static List<BadRequest> strangers() {
        return Stream.of("GET /v1/aim-basic/templates", SEND, "POST /v1/aim-basic/callbacks")
                .flatMap(call -> Stream.of(
                        strange(call, "no token", (request, token) -> request),
                        strange(call, "an empty token", (request, token) -> request.token("")),
                        strange(call, "a wrong token", (request, token) -> request.token("wrong")),
                        strange(call, "a changed token", (request, token) -> request.token(changed(token))),
                        strange(
                                call,
                                "a token of 10,000 characters",
                                (request, token) -> request.token("x".repeat(10_000))),
                        strange(
                                call,
                                "another scheme",
                                (request, token) -> request.header("Authorization", "Bearer x")),
                        strange(call, "an unknown key", (request, token) -> signed(request))))
                .toList();
    }

    private static Http signed(Http request) {
        String signature = "SDK-HMAC-SHA256 Access=unknown, SignedHeaders=host;x-sdk-date, Signature=" + "0".repeat(64);
        return request.header("X-Sdk-Date", SIGNED_AT.format(Instant.now())).header("Authorization", signature);
    }

    private static String changed(String token) {
        return token.substring(1) + token.charAt(0);
    }

    private static List<BadRequest> keys() {
        Refusal unusable = new Refusal(400, "KM.80000002", "Idempotency-Key:");
        Refusal reused = new Refusal(422, "KM.91000002", "Key used with another request");
        String callbacks = "POST /v1/aim-basic/callbacks";
        return List.of(
                of("an empty key", callbacks, CALLBACK, keyed(""), unusable),
                of("a key of 129 characters", callbacks, CALLBACK, keyed("x".repeat(129)), unusable),
                of("a key used with another body", callbacks, CALLBACK, keyed(USED_KEY), reused),
                of(
                        "another's project",
                        callbacks,
                        CALLBACK,
                        request -> request.header("X-Project-Id", "1"),
                        forbidden()));
    }

    private static Refusal forbidden() {
        return new Refusal(403, "APIGW.0302", "Permission denied");
    }

    private static UnaryOperator<Http> keyed(String key) {
        return request -> request.header("Idempotency-Key", key);
    }

    private static List<BadRequest> hugeBodies() {
        byte[] spaces = " ".repeat(FIFTY_MEGABYTES).getBytes(StandardCharsets.US_ASCII);
        BodyPublisher whole = BodyPublishers.ofByteArray(spaces);
        BodyPublisher chunked = BodyPublishers.fromPublisher(whole);
        Headers json = (request, token) -> request.token(token).header("Content-Type", "application/json");
        return List.of(
                new BadRequest("50 MB that say so", SEND, whole, json, TOO_LARGE),
                new BadRequest("50 MB in chunks", SEND, chunked, json, TOO_LARGE));
    }

    private static BadRequest json(String name, String body, Refusal expected) {
        return of(name, SEND, body, request -> request, expected);
    }

    private static BadRequest bytes(String name, byte[] body) {
        Headers json = (request, token) -> request.token(token).header("Content-Type", "application/json");
        return new BadRequest(name, SEND, BodyPublishers.ofByteArray(body), json, MISSHAPED);
    }

    private static BadRequest typed(String name, String type, Refusal expected) {
        Headers headers = (request, token) -> request.token(token).header("Content-Type", type);
        return new BadRequest(name, SEND, BodyPublishers.ofString("{}"), headers, expected);
    }

    private static BadRequest strange(String call, String name, Headers headers) {
        Headers json = (request, token) -> headers.of(request.header("Content-Type", "application/json"), token);
        return new BadRequest(name + ", " + call, call, BodyPublishers.ofString("{}"), json, STRANGER);
    }

    private static BadRequest of(String name, String call, String body, UnaryOperator<Http> also, Refusal expected) {
        Headers headers =
                (request, token) -> also.apply(request.token(token).header("Content-Type", "application/json"));
        return new BadRequest(name, call, BodyPublishers.ofString(body), headers, expected);
    }
}
