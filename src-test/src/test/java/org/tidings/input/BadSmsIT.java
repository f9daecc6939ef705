package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tidings.journey.Brand;
import org.tidings.journey.SampleMedia;
import org.tidings.journey.Tenant;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Every wrong word about an app, a signature or a file has its precise answer of few characters and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadSmsIT {
    private static final int LONGEST_MESSAGE = 32;
    private static final String FILES = "/v1/sms/signatures/files";
    private static final String SIGNATURE = """
            {"app_id":"${app}","file_id":"${picture}","is_involved_third":"no","signature_name":"坏的签名",
             "signature_source":0,"signature_type":"NOTIFY_TYPE"}""";

    private final TidingsServer server = SharedServer.get();
    private final Tenant tenant = Tenant.opened(server, "bad-sms");
    private final Map<String, String> given = new HashMap<>();

    private List<String> before = List.of();
    private int linesBefore;

    @BeforeAll
    void prepare() {
        Brand brand = Brand.of(server, tenant);
        given.put("app", brand.makesApp("good"));
        brand.makesApp("another");
        given.put("picture", brand.handsInLicence());
        given.put(
                "pdf",
                upload("letter.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "limit")
                        .expecting(200)
                        .json()
                        .path("file_id")
                        .asText());
        given.put("signature", brand.asksFor(Brand.wanted(given("app"), "好的签名", given("picture"))));
        before = footprint();
        linesBefore = Footprint.log(server).size();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/input/sms.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void requestsShouldBeRefused(String request, @Nullable String body, int status, String code, String message) {
        String[] methodAndPath = named(request).split(" ", 2);
        Http call = body == null
                ? Http.to(methodAndPath[0], server.uri(methodAndPath[1]))
                : Http.to(methodAndPath[0], server.uri(methodAndPath[1]), BodyPublishers.ofString(named(body)))
                        .header("Content-Type", "application/json");

        refused(new Refusal(status, code, message), call.token(tenant.token()).send());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/add-signature.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void signaturesShouldBeRefused(String name, String change, int status, String code, String message) {
        String body = new BodyChange(change, given).of(named(SIGNATURE));

        refused(
                new Refusal(status, code, message),
                Http.post(server.uri("/v1/sms/signatures"), body)
                        .token(tenant.token())
                        .send());
    }

    @Test
    void whatIsNoPictureShouldBeRefused() {
        byte[] png = SampleMedia.picture("png", 32, 32);
        refused(new Refusal(400, "KM.91100017", "Not a jpg"), upload("a.png", new byte[0], "limit"));
        refused(new Refusal(400, "KM.91100017", "Not a jpg"), upload("a.exe", png, "limit"));
        refused(new Refusal(400, "KM.91100017", "Not a jpg"), upload("a.jpg", png, "limit"));
        refused(new Refusal(400, "KM.91100017", "Not a jpg"), upload("png", png, "limit"));
        refused(
                new Refusal(400, "KM.91100017", "Not a jpg"),
                upload("a.png", "<html></html>".getBytes(StandardCharsets.UTF_8), "limit"));
        refused(
                new Refusal(400, "KM.80000002", "file: at most 64 characters"),
                upload("a".repeat(61) + ".png", png, "limit"));
        refused(new Refusal(400, "KM.80000002", "file: "), upload("", png, "limit"));
        refused(new Refusal(400, "KM.80000002", "body: is not whole$"), upload("a.png", png, "other"));
        refused(
                new Refusal(400, "KM.91100018", "The file is too large$"),
                upload("a.png", SampleMedia.pictureOfBytes((2 << 20) + 1), "limit"));
        refused(
                new Refusal(413, "APIGW.0201", "Request entity too large$"),
                upload("a.png", SampleMedia.pictureOfBytes(4 << 20), "limit"));
    }

    @Test
    void whatIsCutOffShouldBeRefused() {
        byte[] whole = form("a.png", SampleMedia.picture("png", 32, 32));

        refused(
                new Refusal(400, "KM.80000002", "body: is not whole$"),
                post(FILES, Arrays.copyOf(whole, whole.length - 20), "multipart/form-data; boundary=limit"));
    }

    @Test
    void whatIsNoFormShouldBeRefused() {
        byte[] whole = form("a.png", SampleMedia.picture("png", 32, 32));

        refused(new Refusal(400, "KM.80000002", "Content-Type: "), post(FILES, whole, "multipart/form-data"));
        refused(new Refusal(415, "APIGW.0201", "Unsupported"), post(FILES, whole, "application/json"));
        refused(new Refusal(415, "APIGW.0201", "Unsupported"), post(FILES, whole, "image/png"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingShouldBeLeftBehind() {
        assertThat(footprint()).isEqualTo(before);
        assertThat(Footprint.errors(server, linesBefore)).isEmpty();
    }

    private static void refused(Refusal refusal, Answer answer) {
        refusal.isWhat(answer);
        assertThat(answer.json().path("error_msg").asText().length()).isLessThanOrEqualTo(LONGEST_MESSAGE);
    }

    private List<String> footprint() {
        return List.of(
                get("/v1/sms/apps"),
                get("/v1/sms/signatures"),
                Long.toString(Footprint.objects(server.base().resolve("data/tidings/objects/sms"))));
    }

    private String get(String path) {
        return Http.get(server.uri(path))
                .token(tenant.token())
                .send()
                .expecting(200)
                .body();
    }

    private Answer upload(String name, byte[] content, String boundary) {
        return post(FILES, form(name, content), "multipart/form-data; boundary=" + boundary);
    }

    private Answer post(String path, byte[] body, String type) {
        return Http.post(server.uri(path), BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .token(tenant.token())
                .send();
    }

    private static byte[] form(String name, byte[] content) {
        byte[] head = ("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] form = Arrays.copyOf(head, head.length + content.length + tail.length);
        System.arraycopy(content, 0, form, head.length, content.length);
        System.arraycopy(tail, 0, form, head.length + content.length, tail.length);
        return form;
    }

    private String given(String name) {
        return given.getOrDefault(name, "");
    }

    private String named(String written) {
        String text = written;
        for (Map.Entry<String, String> name : given.entrySet()) {
            text = text.replace("${" + name.getKey() + "}", name.getValue());
        }
        return text;
    }
}
