package org.tidings.sms.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPoolTest {
    @Test
    void numbersShouldGoFromTheFirstToTheLast() {
        NumberPool pool = NumberPool.parse("0098-0101");

        assertThat(pool.after("")).contains("0098");
        assertThat(pool.after("0098")).contains("0099");
        assertThat(pool.after("0099")).contains("0100");
        assertThat(pool.after("0101")).isEmpty();
    }

    @Test
    void numbersMayBeLongerThanMachinesCount() {
        NumberPool pool = NumberPool.parse("999999999999999999998-999999999999999999999");

        assertThat(pool.after("999999999999999999998")).contains("999999999999999999999");
        assertThat(pool.after("999999999999999999999")).isEmpty();
    }

    @Test
    void thereMayBeNoPool() {
        assertThat(NumberPool.parse("none").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "106", "106-1070", "107-106", "a-b", "1-1234567890123456789012"})
    void whatIsNoPoolShouldBeRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NumberPool.parse(text));
    }
}
