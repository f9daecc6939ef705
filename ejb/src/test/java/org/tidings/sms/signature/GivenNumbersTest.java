package org.tidings.sms.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tidings.shared.ApiException;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.time.BusinessClock;

/** A number is sent from by one signature at a time, and by another tenant only when nobody replies to the former any more. */
class GivenNumbersTest {
    private static final Duration REST = Duration.ofDays(30);

    private final Jdbi jdbi = TestDatabase.empty();
    private final BusinessClock clock = new BusinessClock();
    private final SmsRows rows = new SmsRows(jdbi);

    @Test
    void poolShouldBeGivenInItsOrder() {
        GivenNumbers numbers = numbers("098-101");
        SmsSignature first = given(numbers, "a");
        assertThat(first.channelNum()).contains("098");
        assertThat(given(numbers, "b").channelNum()).contains("099");
        numbers.free(first);

        assertThat(given(numbers, "a").channelNum()).contains("100");
        assertThat(given(numbers, "a").channelNum()).contains("101");
    }

    @Test
    void signatureShouldStayWithoutANumberWhereNoneIsLeft() {
        GivenNumbers numbers = numbers("7-7");
        given(numbers, "a");

        assertThat(given(numbers, "a").channelNum()).isEmpty();
        assertThat(given(numbers("none"), "a").channelNum()).isEmpty();
    }

    @Test
    void freedNumberShouldRestBeforeAnotherTenantHasIt() {
        GivenNumbers numbers = numbers("7-7");
        numbers.free(given(numbers, "a"));
        SmsSignature others = rows.signature("b", "file");

        assertThat(given(numbers, "b").channelNum()).isEmpty();
        assertThatThrownBy(() -> numbers.give(others, "7"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(SmsSignatureError.NUMBER_TAKEN));
        passes(REST.minusMinutes(1));
        assertThat(given(numbers, "b").channelNum()).isEmpty();
        passes(Duration.ofMinutes(2));

        assertThat(given(numbers, "b").channelNum()).contains("7");
    }

    @Test
    void freedNumberMayGoBackToItsTenantAtOnce() {
        GivenNumbers numbers = numbers("7-7");
        numbers.free(given(numbers, "a"));

        assertThat(given(numbers, "a").channelNum()).contains("7");
    }

    @Test
    void longestFreedNumberShouldBeGivenFirst() {
        GivenNumbers numbers = numbers("6-7");
        SmsSignature six = given(numbers, "a");
        numbers.free(given(numbers, "a"));
        passes(Duration.ofHours(1));
        numbers.free(six);
        passes(REST.plusDays(1));

        assertThat(given(numbers, "b").channelNum()).contains("7");
        assertThat(given(numbers, "b").channelNum()).contains("6");
    }

    @Test
    void widerPoolShouldPassOverWhatWasGivenInOneStep() {
        GivenNumbers narrow = numbers("10-39");
        IntStream.range(0, 30).forEach(i -> given(narrow, "a"));
        SmsSignature chosen = rows.signature("b", "file");
        narrow.give(chosen, "41");
        GivenNumbers wide = numbers("10-49");

        assertThat(given(wide, "a").channelNum()).contains("40");
        assertThat(given(wide, "a").channelNum()).contains("42");
    }

    @Test
    void numberThatSomebodyHasShouldBeRefused() {
        GivenNumbers numbers = numbers("none");
        SmsSignature mine = rows.signature("a", "file");
        numbers.give(mine, "5");
        numbers.give(mine, "5");

        assertThatThrownBy(() -> numbers.give(rows.signature("a", "file"), "5")).isInstanceOf(ApiException.class);
        numbers.give(mine, "6");
        numbers.give(rows.signature("a", "file"), "5");

        assertThat(mine.channelNum()).contains("6");
    }

    private SmsSignature given(GivenNumbers numbers, String domainId) {
        SmsSignature signature = rows.signature(domainId, "file");
        numbers.giveAny(signature);
        return signature;
    }

    private GivenNumbers numbers(String pool) {
        SmsSignatureSettings settings =
                new SmsSignatureSettings(10, NumberPool.parse(pool), REST, 3, Duration.ofDays(7));
        return wired(new GivenNumbers(), jdbi, SmsSignatureConfiguration.of(settings), clock);
    }

    private void passes(Duration time) {
        clock.moveTo(clock.offset().plus(time));
    }
}
