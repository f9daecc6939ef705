package org.tidings.sms.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
    @ParameterizedTest
    @CsvSource({
        "'\u00FF\u00D8\u00FF\u00E0', a.jpg, JPEG",
        "'\u00FF\u00D8\u00FF\u00E0', a.JPEG, JPEG",
        "'\u0089PNG\r\n\u001A\n', a.b.png, PNG",
        "GIF87a.., a.gif, GIF",
        "GIF89a.., a.gif, GIF",
        "%PDF-1.7, a.pdf, PDF"
    })
    void fileShouldBeWhatItBeginsAs(String beginning, String name, FileType type) {
        assertThat(FileType.of(bytes(beginning), name)).contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'', a.png",
        "%PDF-1.7, a.png",
        "%PDF-1.7, pdf.exe",
        "%PDF-1.7, noextension",
        "%PDF-1.7, pdf",
        "GIF88a.., a.gif",
        "<html>.., a.gif",
        "'\u0089PNG', a.png",
        "MZ......, a.exe"
    })
    void whatIsNoneShouldBeNone(String beginning, String name) {
        assertThat(FileType.of(bytes(beginning), name)).isEmpty();
    }

    private static byte[] bytes(String beginning) {
        return beginning.getBytes(StandardCharsets.ISO_8859_1);
    }
}
