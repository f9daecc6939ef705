package org.tidings.web.aim.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivertedFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"file\":\"abc\"}                          | {\"file\":\"\"}                        | abc",
                "{\"a\":1,\"file\" : \"abc\",\"b\":\"file\"} | {\"a\":1,\"file\" : \"\",\"b\":\"file\"} | abc",
                "{\"b\":\"x\\\"\",\"file\":\"abc\"}          | {\"b\":\"x\\\"\",\"file\":\"\"}        | abc",
                "{\"file\":\"a\\/b\\u003d\"}                 | {\"file\":\"\"}                        | a/b=",
                "{\"b\":{\"file\":\"abc\"},\"c\":[\"file\"]} | {\"b\":{\"file\":\"abc\"},\"c\":[\"file\"]} | ``",
                "{\"b\":\"file\",\"c\":\"abc\"}              | {\"b\":\"file\",\"c\":\"abc\"}          | ``",
                "{\"files\":\"abc\",\"fil\":\"abc\"}         | {\"files\":\"abc\",\"fil\":\"abc\"}     | ``",
                "{\"file\":null}                             | {\"file\":null}                        | ``",
                "[\"file\",\"abc\"]                          | [\"file\",\"abc\"]                      | ``",
                "{\"file\":\"\"}                             | {\"file\":\"\"}                        | ``",
                "{\"file\":\"abc                             | {\"file\":\"                          | abc"
            })
    void fieldShouldBeTakenOutAndNothingElse(String json, String rest, String diverted) throws IOException {
        assertThat(read(new ByteArrayInputStream(bytes(json)))).containsExactly(rest, diverted);
        assertThat(read(trickling(new ByteArrayInputStream(bytes(json))))).containsExactly(rest, diverted);
    }

    private static String[] read(InputStream json) throws IOException {
        ByteArrayOutputStream diverted = new ByteArrayOutputStream();
        DivertedField.Sink sink = new DivertedField.Sink() {
            @Override
            public void begin() {
                diverted.reset();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                diverted.write(bytes, from, length);
            }
        };
        byte[] rest = new DivertedField(json, "file", sink).readAllBytes();
        return new String[] {new String(rest, StandardCharsets.UTF_8), diverted.toString(StandardCharsets.UTF_8)};
    }

    /** One byte at a time, as a slow network gives them. */
    private static InputStream trickling(InputStream json) {
        return new FilterInputStream(json) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(1, length));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
