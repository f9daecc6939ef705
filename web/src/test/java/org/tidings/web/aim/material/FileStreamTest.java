package org.tidings.web.aim.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.aim.material.Spool;
import org.tidings.shared.ApiException;

class FileStreamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 32_767, 32_768, 32_769, 100_000, 24_576, 24_575})
    void bytesShouldComeOutAsTheyWentIn(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        try (Spool content = Spool.create()) {
            FileStream stream = new FileStream(content);

            feed(stream, "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes), 1_000);

            assertThat(stream.finish()).isEqualTo("image/png");
            assertThat(content.size()).isEqualTo(size);
        }
    }

    @Test
    void tooMuchShouldBeCountedAndNotKept() throws IOException {
        String tooMuch = Base64.getEncoder().encodeToString(new byte[8 << 20]);
        try (Spool content = Spool.create()) {
            FileStream stream = new FileStream(content);

            feed(stream, "data:video/mp4;base64," + tooMuch, 100_000);

            assertThat(stream.finish()).isEqualTo("video/mp4");
            assertThat(content.size()).isEqualTo((7 << 20) + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data:image/png;base64,AAA          | is not whole",
                "data:image/png;base64,AAAAA        | is not whole",
                "data:image/png;base64,AB==         | is not whole",
                "data:image/png;base64,AA==AAAA     | is not Base64",
                "data:image/png;base64,A*AA         | is not Base64",
                "data:image/png;base64,AA AA AAAAAA | is not Base64",
                "data:image/png;base64,             | is empty",
                "AAAA                               | must begin with a prefix",
                "data:image/png,AAAA                | must begin with a prefix",
                "data:;base64,AAAA                  | must begin with a prefix",
                "data:image/png;charset=x;base64,AAAA | must begin with a prefix",
                "iVBORw0KGgoAAAANSUhEUgAAAcAAAAD8CAYAAADg6nQRAAAAAXNSR0IArs4c6QAAIABJREFUeF7s | must begin with a prefix"
            })
    void whatIsNoFileShouldBeRefused(String text, String reason) throws IOException {
        try (Spool content = Spool.create()) {
            FileStream stream = new FileStream(content);
            assertThatThrownBy(() -> {
                        feed(stream, text, 7);
                        stream.finish();
                    })
                    .isInstanceOf(ApiException.class)
                    .hasMessageStartingWith("file_stream: " + reason);
        }
    }

    @Test
    void anEndInTheMiddleShouldBeRefusedAtABlocksEndToo() throws IOException {
        String block = "A".repeat(32 * 1024 - 4) + "AA==";
        try (Spool content = Spool.create()) {
            FileStream stream = new FileStream(content);
            assertThatThrownBy(() -> {
                        feed(stream, "data:image/png;base64," + block + "AAAA", 4_096);
                        stream.finish();
                    })
                    .isInstanceOf(ApiException.class)
                    .hasMessageStartingWith("file_stream: is not Base64");
        }
    }

    private static void feed(FileStream stream, String text, int portion) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        stream.begin();
        for (int at = 0; at < bytes.length; at += portion) {
            stream.write(bytes, at, Math.min(portion, bytes.length - at));
        }
    }
}
