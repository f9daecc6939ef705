package org.tidings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {
    private final WordList words = new WordList(List.of("赌博", "赌场开业", "free", "free money"));

    @ParameterizedTest
    @CsvSource({"今天赌博吗,赌博", "赌场开业了,赌场开业", "FREE,free", "xＦｒｅｅx,free", "f\u200Br\u00ADee,free"})
    void wordShouldBeFoundWhereverItStands(String text, String word) {
        assertThat(words.firstIn(text)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"赌", "赌场开", "fre e", "''"})
    void otherTextShouldPass(String text) {
        assertThat(words.firstIn(text)).isEmpty();
    }

    @Test
    void aHundredThousandWordsShouldBeSearchedQuickly() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add("词" + Integer.toString(i, 36) + "语".repeat(i % 9));
        }
        WordList list = new WordList(many);
        String text = "词词语".repeat(20_000);

        assertTimeout(
                Duration.ofSeconds(5), () -> assertThat(list.firstIn(text)).isEmpty());
    }
}
