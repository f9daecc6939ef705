package org.tidings.vms.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MagicBytesTest {
    static Stream<Arguments> recognised() {
        return Stream.of(
                arguments(ElementType.JPG, hex("ffd8ffe000104a464946")),
                arguments(ElementType.JPEG, hex("ffd8ffdb")),
                arguments(ElementType.PNG, hex("89504e470d0a1a0a0000")),
                arguments(ElementType.GIF, text("GIF87a..")),
                arguments(ElementType.GIF, text("GIF89a..")),
                arguments(ElementType.MP3, text("ID3\3\0")),
                arguments(ElementType.MP3, hex("fffb9064")),
                arguments(ElementType.MP3, hex("fff35064")),
                arguments(ElementType.WAV, text("RIFF....WAVEfmt ")),
                arguments(ElementType.MP4, box("ftypisom....mp41")),
                arguments(ElementType.MP4, box("ftypmp42....xxxx")),
                arguments(ElementType.MP4, box("ftypxxxx....avc1")),
                arguments(ElementType.THREE_GP, box("ftyp3gp4....")),
                arguments(ElementType.THREE_GP, box("ftypisom....3gp5")));
    }

    @ParameterizedTest
    @MethodSource("recognised")
    void mediaShouldBeRecognised(ElementType type, byte[] bytes) {
        assertThat(type.recognises(bytes)).isTrue();
    }

    static Stream<Arguments> unlike() {
        return Stream.of(
                arguments(ElementType.JPG, hex("89504e470d0a1a0a")),
                arguments(ElementType.PNG, hex("ffd8ffe0")),
                arguments(ElementType.PNG, hex("89504e47")),
                arguments(ElementType.GIF, text("GIF88a..")),
                arguments(ElementType.MP3, hex("fffd9064")),
                arguments(ElementType.MP3, hex("ffeb9064")),
                arguments(ElementType.MP3, hex("fffbf064")),
                arguments(ElementType.MP3, hex("fffb9c64")),
                arguments(ElementType.MP3, hex("ffd8ffe0")),
                arguments(ElementType.WAV, text("RIFF....AVI ")),
                arguments(ElementType.WAV, text("RIFF")),
                arguments(ElementType.MP4, box("ftyp3gp4....3gp4")),
                arguments(ElementType.MP4, box("moovisom")),
                arguments(ElementType.MP4, box("ftypxxxxisom")),
                arguments(ElementType.THREE_GP, box("ftypisom....mp41")),
                arguments(ElementType.MP4, text("<html><script>")));
    }

    @ParameterizedTest
    @MethodSource("unlike")
    void otherBytesShouldNotPass(ElementType type, byte[] bytes) {
        assertThat(type.recognises(bytes)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ElementType.class, mode = EnumSource.Mode.EXCLUDE, names = "TXT")
    void nothingShouldBeNoMedia(ElementType type) {
        assertThat(type.recognises(new byte[0])).isFalse();
    }

    private static byte[] box(String content) {
        return text("\0\0\0" + (char) (content.length() + 4) + content);
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
