package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final RandomGenerator LOWEST = () -> 0L;
    private static final RandomGenerator HIGHEST = () -> -1L;

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofHours(10));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "8, 640", "13, 20480", "14, 36000", "15, 36000", "100, 36000"})
    void waitShouldDoubleUpToTheLongestWithAFifthOfJitter(int failures, long seconds) {
        assertThat(backoff.after(failures, LOWEST)).isEqualTo(Duration.ofMillis(seconds * 800));
        assertThat(backoff.after(failures, HIGHEST))
                .isBetween(Duration.ofMillis(seconds * 1199), Duration.ofMillis(seconds * 1200));
    }
}
