package org.tidings.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.ApiException;

class MultipartFileTest {
    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "limit"));
    private static final String HEAD =
            "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
    private static final String TAIL = "\r\n--limit--\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "\r\n", "\r\n--limi", "a\r\n--limi\r\n--lim", "\r\r\n-\r\n--\r\n", "two\r\n\r\nlines"})
    void contentShouldComeAsItIs(String content) throws IOException {
        assertThat(text(read(HEAD + content + TAIL))).isEqualTo(content);
    }

    @Test
    void contentOfAnySizeShouldComeAsItIs() throws IOException {
        for (int size : new int[] {16_383, 16_384, 16_385, 100_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes(TAIL.getBytes(StandardCharsets.UTF_8));

            MultipartFile file = MultipartFile.of(FORM, new Trickle(body.toByteArray()), "file");

            assertThat(file.content().readAllBytes()).isEqualTo(content);
            assertThat(file.content().read()).isEqualTo(-1);
        }
    }

    @Test
    void whatStandsBeforeTheFileShouldBePassedOver() throws IOException {
        String body = "preamble\r\n--limit\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nvalue\r\n"
                + "--limit\r\n\r\nnothing said\r\n" + HEAD + "content" + TAIL;

        assertThat(text(read(body))).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "filename=\"a.png\" | a.png",
                "filename=a.png | a.png",
                "FileName=\"执照.png\" | 执照.png",
                "filename=\"C:\\\\files\\\\a.png\" | a.png",
                "filename=\"../../a.png\" | a.png",
                "filename=\"a%22b.png\" | a\"b.png",
                "filename=\"a;b.png\" | a;b.png",
                "filename=\"my \\\"logo\\\".png\" | my \"logo\".png",
                "filename*=UTF-8''%E6%89%A7%E7%85%A7.png | 执照.png",
                "filename*=utf-8'zh'a+b%20c.png | a+b c.png",
                "filename=\"x.png\"; filename*=UTF-8''%E6%89%A7%E7%85%A7.png | 执照.png",
                "filename*=UTF-8''..%2F..%2Fa.png | a.png",
                "filename*=UTF-8''%E6%8; filename=\"b.png\" | b.png",
                "filename*=ISO-8859-1''a.png; filename=\"b.png\" | b.png"
            })
    void fileShouldHaveItsName(String attribute, String name) throws IOException {
        assertThat(read(HEAD.replace("filename=\"a.png\"", attribute) + TAIL).name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | body: is not whole",
                "nonsense | body: is not whole",
                "--limit | body: is not whole",
                "--limit-- | file: must be given",
                "{head} | body: is not whole",
                "{head}content | body: is not whole",
                "{head}content{line}--lim | body: is not whole",
            })
    void whatIsNoFormShouldBeRefused(String body, String message) {
        assertThatThrownBy(() -> text(read(body.replace("{head}", HEAD).replace("{line}", "\r\n"))))
                .isInstanceOf(ApiException.class)
                .hasMessage(message);
    }

    @Test
    void senderWhoGoesAwayShouldBeRefused() {
        InputStream leaving = new SequenceInputStream(
                new ByteArrayInputStream((HEAD + "content").getBytes(StandardCharsets.UTF_8)), new Gone());

        assertThatThrownBy(
                        () -> MultipartFile.of(FORM, leaving, "file").content().readAllBytes())
                .isInstanceOf(ApiException.class)
                .hasMessage("body: is not whole");
    }

    @Test
    void partWithoutFileNameShouldBeRefused() {
        assertThatThrownBy(() -> read(HEAD.replace("; filename=\"a.png\"", "") + TAIL))
                .isInstanceOf(ApiException.class)
                .hasMessage("file: must be a file");
    }

    @Test
    void headWithoutEndShouldBeRefused() {
        assertThatThrownBy(() -> read("--limit\r\nX: " + "x".repeat(20_000)))
                .isInstanceOf(ApiException.class)
                .hasMessage("body: has a part with too long a head");
    }

    @Test
    void formWithoutBoundaryShouldBeRefused() {
        assertThatThrownBy(() -> MultipartFile.of(
                        MediaType.MULTIPART_FORM_DATA_TYPE, new ByteArrayInputStream(new byte[0]), "file"))
                .isInstanceOf(ApiException.class)
                .hasMessageStartingWith("Content-Type:");
    }

    private static MultipartFile read(String body) throws IOException {
        return MultipartFile.of(FORM, new Trickle(body.getBytes(StandardCharsets.UTF_8)), "file");
    }

    private static String text(MultipartFile file) throws IOException {
        return new String(file.content().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A connection that is closed from the other side. */
    private static final class Gone extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset");
        }
    }

    /** Bytes that come a few at a time, as over a network. */
    private static final class Trickle extends ByteArrayInputStream {
        private int turn;

        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            turn = turn % 977 + 1;
            return super.read(into, from, Math.min(length, turn));
        }
    }
}
