package org.tidings.sms.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.sms.SmsType.NOTIFY_TYPE;
import static org.tidings.sms.SmsType.PROMOTION_TYPE;
import static org.tidings.sms.send.FrequencyLimits.TOO_MANY_A_DAY;
import static org.tidings.sms.send.FrequencyLimits.TOO_MANY_A_MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.sms.SmsType;

class ContactTimesTest {
    private static final ContactLimits LIMITS = new ContactLimits(2, 5, 3);
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final ContactTimes times = ContactTimes.none();

    @Test
    void thirdMessageWithinAMinuteShouldBeOneTooMany() {
        assertThat(verdict(NOTIFY_TYPE, 0)).isEmpty();
        assertThat(verdict(PROMOTION_TYPE, 59)).isEmpty();
        assertThat(verdict(NOTIFY_TYPE, 59)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(verdict(NOTIFY_TYPE, 60)).isEmpty();
        assertThat(verdict(NOTIFY_TYPE, 118)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(verdict(NOTIFY_TYPE, 119)).isEmpty();
    }

    @Test
    void dayShouldSlide() {
        for (int hour = 0; hour < 5; hour++) {
            assertThat(verdict(NOTIFY_TYPE, hour * 3600)).isEmpty();
        }
        assertThat(verdict(NOTIFY_TYPE, 24 * 3600 - 1)).isEqualTo(TOO_MANY_A_DAY);
        assertThat(verdict(NOTIFY_TYPE, 24 * 3600)).isEmpty();
        assertThat(verdict(NOTIFY_TYPE, 24 * 3600 + 1)).isEqualTo(TOO_MANY_A_DAY);
    }

    @Test
    void promotionsShouldHaveADayOfTheirOwn() {
        for (int hour = 0; hour < 3; hour++) {
            assertThat(verdict(PROMOTION_TYPE, hour * 3600)).isEmpty();
        }
        assertThat(verdict(PROMOTION_TYPE, 4 * 3600)).isEqualTo(TOO_MANY_A_DAY);
        assertThat(verdict(NOTIFY_TYPE, 4 * 3600)).isEmpty();
    }

    @Test
    void messageOfLaterShouldCountFromBothSides() {
        assertThat(verdict(PROMOTION_TYPE, 3600)).isEmpty();
        assertThat(verdict(PROMOTION_TYPE, 3600)).isEmpty();
        assertThat(verdict(PROMOTION_TYPE, 3600)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(verdict(NOTIFY_TYPE, 3541)).isEqualTo(TOO_MANY_A_MINUTE);
        assertThat(verdict(NOTIFY_TYPE, 3540)).isEmpty();
    }

    @Test
    void whatNothingLimitsShouldNotBeKept() {
        ContactLimits none = new ContactLimits(0, 0, 10);
        for (int i = 0; i < 1_000; i++) {
            assertThat(times.admit(contact(NOTIFY_TYPE, 0), none)).isEmpty();
        }
        assertThat(times.format()).isEmpty();
    }

    @Test
    void timesShouldOutliveTheirColumn() {
        verdict(NOTIFY_TYPE, 0);
        verdict(PROMOTION_TYPE, 30);
        ContactTimes read = ContactTimes.parse(times.format());

        assertThat(read.format()).isEqualTo(times.format());
        assertThat(read.admit(contact(NOTIFY_TYPE, 31), LIMITS)).contains(TOO_MANY_A_MINUTE);
        assertThat(read.forgettableFrom()).isAfter(NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void fullRowShouldFitItsColumn() {
        ContactLimits most = new ContactLimits(0, 150, 150);
        for (int second : List.of(0, 24 * 3600 + 30)) {
            times.forgetOld(most, NOON.plusSeconds(second));
            for (int i = 0; i < 200; i++) {
                times.admit(contact(NOTIFY_TYPE, second), most);
                times.admit(contact(PROMOTION_TYPE, second), most);
            }
        }
        assertThat(times.format().length()).isBetween(5_500, 8_000);
    }

    private String verdict(SmsType type, int seconds) {
        return times.admit(contact(type, seconds), LIMITS).orElse("");
    }

    private static Contact contact(SmsType type, int seconds) {
        return new Contact("13800000000", type, NOON.plusSeconds(seconds));
    }
}
