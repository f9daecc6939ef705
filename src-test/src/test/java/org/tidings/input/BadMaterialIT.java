package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tidings.journey.SampleMedia;
import org.tidings.journey.Tenant;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Every file that is none, and every wrong word about one, has its precise answer and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadMaterialIT {
    private static final String UPLOADS = "/v1/aim/template-materials";
    private static final String PICTURE = """
            {"resource_type":"image","file_type":"stream","image_rate":"oneToOne","file_name":"a.png",
             "file_stream":"${png}"}""";
    private static final String VIDEO = """
            {"resource_type":"video","file_type":"stream","file_name":"a.mp4","file_stream":"${mp4}"}""";

    private final TidingsServer server = SharedServer.get();
    private final Tenant tenant = Tenant.opened(server, "bad-materials");
    private final Map<String, String> given = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private HttpServer web;

    private List<String> before = List.of();
    private int linesBefore;

    @BeforeAll
    void prepare() throws IOException {
        byte[] png = SampleMedia.picture("png", 32, 32);
        byte[] mp4 = SampleMedia.video(32, 32);
        given.put("png", SampleMedia.stream("image/png", png));
        given.put("pngBase64", Base64.getEncoder().encodeToString(png));
        given.put("mp4", SampleMedia.stream("video/mp4", mp4));
        given.put("cutPng", SampleMedia.stream("image/png", Arrays.copyOf(png, png.length - 30)));
        byte[] jpeg = SampleMedia.picture("jpeg", 32, 32);
        given.put("cutJpeg", SampleMedia.stream("image/jpeg", Arrays.copyOf(jpeg, jpeg.length - 30)));
        given.put("cutMp4", SampleMedia.stream("video/mp4", Arrays.copyOf(mp4, mp4.length - 30)));
        given.put("largePng", SampleMedia.stream("image/png", SampleMedia.pictureOfBytes((2 << 20) + 1)));
        given.put("hugePng", SampleMedia.stream("image/png", SampleMedia.pictureOfBytes(8 << 20)));
        given.put("largeThumbnail", SampleMedia.stream("image/png", SampleMedia.pictureOfBytes((100 << 10) + 1)));
        given.put("largeMp4", SampleMedia.stream("video/mp4", Arrays.copyOf(mp4, (7 << 20) + 1)));
        given.put("bomb", SampleMedia.stream("image/png", bomb(png)));
        given.put("zip", SampleMedia.stream("video/mp4", zip()));
        startTheWeb();
        given.put("web", "http://localhost:" + web.getAddress().getPort());
        given.put("picture", upload(tenant, PICTURE).path("material_id").asText());
        JsonNode video = upload(tenant, VIDEO);
        given.put("video", video.path("material_id").asText());
        given.put("resource", video.path("aim_resource_id").asText());
        JsonNode foreign = upload(Tenant.opened(server, "bad-materials-other"), VIDEO);
        given.put("foreignVideo", foreign.path("material_id").asText());
        given.put("foreignResource", foreign.path("aim_resource_id").asText());
        before = footprint();
        linesBefore = Footprint.log(server).size();
    }

    @AfterAll
    void stopTheWeb() {
        web.stop(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/input/upload-material.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void uploadsShouldBeRefused(String name, String change, int status, String code, String message) {
        String body = new BodyChange(change, given).of(PICTURE);
        new Refusal(status, code, message)
                .isWhat(Http.post(server.uri(UPLOADS), body)
                        .token(tenant.token())
                        .send());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/input/materials.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void requestsShouldBeRefused(String request, @Nullable String body, int status, String code, String message) {
        String[] methodAndPath = named(request).split(" ", 2);
        Http call = methodAndPath[0].equals("POST")
                ? Http.post(server.uri(methodAndPath[1]), named(String.valueOf(body)))
                : Http.get(server.uri(methodAndPath[1]));
        new Refusal(status, code, message).isWhat(call.token(tenant.token()).send());
    }

    /** What the parser is not shown must not make what is no JSON look like some. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "{\"file_stream\":\"data:image/png;base64,AAAA",
                "{\"file_stream\":\"data:image/png;base64,AAAA\"",
                "{\"file_stream\":\"data:image/png;base64,AAAA\",}",
                "{\"file_stream\" \"data:image/png;base64,AAAA\"}",
                "{file_stream:\"data:image/png;base64,AAAA\"}"
            })
    void whatIsNoJsonShouldBeRefused(String body) {
        new Refusal(400, "KM.80000002", "body: malformed JSON$")
                .isWhat(Http.post(server.uri(UPLOADS), body)
                        .token(tenant.token())
                        .send());
    }

    @Test
    void twoFilesInOneBodyShouldBeRefused() {
        String body = "{\"file_stream\":\"data:image/png;base64,AAAA\",\"file_stream\":\"data:image/png;base64,AAAA\"}";
        new Refusal(400, "KM.80000002", "file_stream: is given twice$")
                .isWhat(Http.post(server.uri(UPLOADS), body)
                        .token(tenant.token())
                        .send());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingShouldBeLeftBehind() {
        assertThat(footprint()).isEqualTo(before);
        assertThat(Footprint.errors(server, linesBefore)).isEmpty();
    }

    private List<String> footprint() {
        return List.of(
                get("/console/api/storage").toString(),
                get(UPLOADS + "?resource_type=image&offset=1&limit=100")
                        .path("data")
                        .path("page_info")
                        .toString(),
                get("/console/api/materials/recycle-bin").toString(),
                Long.toString(Footprint.objects(server.base().resolve("data/tidings/objects"))));
    }

    private JsonNode get(String path) {
        return Http.get(server.uri(path))
                .token(tenant.token())
                .send()
                .expecting(200)
                .json();
    }

    private JsonNode upload(Tenant owner, String body) {
        return Http.post(server.uri(UPLOADS), named(body))
                .token(owner.token())
                .send()
                .expecting(200)
                .json()
                .path("data");
    }

    private String named(String written) {
        String text = written;
        for (Map.Entry<String, String> name : given.entrySet()) {
            text = text.replace("${" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    private void startTheWeb() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/circle.png", exchange -> redirect(exchange, "/circle.png"));
        web.createContext("/inside.png", exchange -> redirect(exchange, "file:///etc/passwd"));
        web.createContext("/large.png", exchange -> answer(exchange, SampleMedia.pictureOfBytes(3 << 20)));
        web.createContext("/page.png", exchange -> answer(exchange, "<html></html>".getBytes()));
        web.start();
    }

    private static void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().add("Location", where);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** A picture that says how large it is and holds next to nothing. */
    private static byte[] bomb(byte[] png) {
        ByteBuffer bomb = ByteBuffer.wrap(png.clone()).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(bomb.array(), 12, 17);
        return bomb.putInt(29, (int) check.getValue()).array();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[100]);
        }
        return bytes.toByteArray();
    }
}
