package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** The picture of a template's preview, by its link: whole, in part, unchanged, and never without a good link. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentIT {
    private static final Pattern SOURCE = Pattern.compile("<img src=\"([^\"]+)\"");
    private static final byte[] PICTURE = picture();

    private final TidingsServer server = SharedServer.get();
    private final HttpClient http = HttpClient.newHttpClient();
    private String link = "";

    @BeforeAll
    void makeTemplate() {
        String body = """
                {"tpl_name":"content","title":"content","expiration_time":"30","reslist":[
                  {"type":"txt","source":"txt","name":"a.txt","content":"【Tidings】Hello","index":"1-1"},
                  {"type":"png","source":"file","name":"夏日.png","content":"%s","index":"1-2"}]}""".formatted(Base64.getEncoder().encodeToString(PICTURE));
        String token = Tokens.ofCustomer(server);
        String id = Http.post(server.uri("/v1/aim-basic/templates"), body)
                .token(token)
                .send()
                .expecting(200)
                .json()
                .path("tplid")
                .asText();
        String preview = Http.get(server.uri("/v1/aim-basic/templates?tpl_id=" + id))
                .token(token)
                .send()
                .expecting(200)
                .json()
                .at("/data/templates/0/preview_url")
                .asText();
        Matcher source = SOURCE.matcher(
                Http.get(URI.create(preview)).send().expecting(200).body());
        assertThat(source.find()).isTrue();
        link = source.group(1).replace("&amp;", "&");
    }

    @Test
    void contentShouldComeWholeAndGuarded() {
        HttpResponse<byte[]> answer = get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PICTURE);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"__.png\"; filename*=UTF-8''%E5%A4%8F%E6%97%A5.png");
        assertThat(header(answer, "Cache-Control")).matches("private, max-age=3[56]\\d\\d");
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 10", "bytes=-5, 995, 1000", "bytes=990-, 990, 1000"})
    void oneRangeShouldComeAlone(String range, int first, int beyond) {
        HttpResponse<byte[]> answer = get("Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(PICTURE, first, beyond));
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + first + "-" + (beyond - 1) + "/1000");
    }

    @Test
    void severalRangesShouldBeAnsweredWithTheWhole() {
        HttpResponse<byte[]> answer = get("Range", "bytes=0-1,5-6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PICTURE);
    }

    @Test
    void rangeBeyondTheEndShouldBeRefusedWithTheSize() {
        HttpResponse<byte[]> answer = get("Range", "bytes=1000-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */1000");
    }

    @Test
    void validatorShouldSaveBytesAndKeepPartsTogether() {
        String tag = header(get(), "ETag");

        assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("Range", "bytes=0-9", "If-Range", tag).statusCode()).isEqualTo(206);
        assertThat(get("Range", "bytes=0-9", "If-Range", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void headShouldTellTheSizeAlone() {
        HttpResponse<byte[]> answer = send("HEAD", link);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Length")).isEqualTo("1000");
        assertThat(header(answer, "ETag")).isEqualTo(header(get(), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signature=(.)|signature=x$1",
                "expires=\\d|expires=3",
                "image%2Fpng|text%2Fhtml",
                "&signature=.*|",
                "\\?.*|",
                "/content/.*?\\?|/content/..%2f..%2fetc%2fpasswd?",
                "expires=\\d+|expires=never"
            })
    void changedLinkShouldOpenNothing(String change) {
        String[] parts = change.split("\\|", -1);

        HttpResponse<byte[]> answer = send("GET", link.replaceFirst(parts[0], parts[1]));

        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .containsAnyOf("KM.91030001", "APIGW.0101");
    }

    private HttpResponse<byte[]> get(String... headers) {
        return send("GET", link, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    /** It begins as a picture does; nobody here looks further. */
    private static byte[] picture() {
        byte[] bytes = new byte[1000];
        byte[] beginning = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        for (int i = beginning.length; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
