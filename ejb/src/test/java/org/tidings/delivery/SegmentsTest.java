package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.delivery.Segments.Alphabet;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4", "500, 8"})
    void chineseTextShouldBeCutEvery67Characters(int length, int segments) {
        String text = "字".repeat(length);

        assertThat(Segments.count(text)).isEqualTo(segments);
        assertThat(String.join("", Segments.split(text, Alphabet.UCS2))).isEqualTo(text);
    }

    @Test
    void surrogatePairShouldNotBeSplit() {
        String text = "字".repeat(66) + "😀" + "字".repeat(10);

        List<String> segments = Segments.split(text, Alphabet.UCS2);

        assertThat(segments).extracting(String::length).containsExactly(66, 12);
        assertThat(segments.get(1)).startsWith("😀");
    }

    @Test
    void pairsMayMakeASegmentMore() {
        String text = "字" + "😀".repeat(66) + "字";

        assertThat(text).hasSize(134);
        assertThat(Segments.split(text, Alphabet.UCS2))
                .extracting(String::length)
                .containsExactly(67, 67);
        assertThat(Segments.count("😀".repeat(67))).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"160, 1", "161, 2", "306, 2", "307, 3"})
    void gsmTextShouldBeCutEvery153Septets(int length, int segments) {
        assertThat(Segments.split("a".repeat(length), Alphabet.GSM7)).hasSize(segments);
    }

    @Test
    void extendedCharactersShouldCountTwiceAndStayWhole() {
        assertThat(Segments.split("€".repeat(80), Alphabet.GSM7)).hasSize(1);
        assertThat(Segments.split("€".repeat(81), Alphabet.GSM7))
                .extracting(String::length)
                .containsExactly(76, 5);
    }

    @Test
    void gsmShouldComeBackAsItWent() {
        String text = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€\f";

        assertThat(Gsm7.fits(text)).isTrue();
        assertThat(Gsm7.decode(Gsm7.encode(text))).isEqualTo(text);
        assertThat(Gsm7.encode("@a€")).containsExactly(0, 'a', 0x1B, 0x65);
        assertThat(Stream.of("字", "【", "`", "\u001B")).noneMatch(Gsm7::fits);
    }
}
