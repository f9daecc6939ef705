package org.tidings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.tidings.shared.ApiException;

class NewWordsTest {
    @Test
    void wordsShouldBeReadAsTheyAreKept() {
        assertThat(read("\uFEFF# a list\n赌\u200B博\n\n  Ｃasino\u3000\n\uFEFFＦree\r\n")
                        .words())
                .containsExactly("赌博", "casino", "free");
    }

    @Test
    void wordThatIsTooLongShouldBeRefusedWithItsLine() {
        assertThatThrownBy(() -> read("a\n\n" + "b".repeat(65)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.field()).contains("line 3"));
    }

    @Test
    void moreWordsThanCanBeHeldShouldBeRefused() {
        assertThat(read("a\n".repeat(NewWords.MOST)).words()).hasSize(NewWords.MOST);
        assertThatThrownBy(() -> read("a\n".repeat(NewWords.MOST + 1)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.field()).contains("body"));
    }

    private static NewWords read(String lines) {
        return NewWords.read(new BufferedReader(new StringReader(lines)));
    }
}
