package org.tidings.sms.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.sms.SmsType.NOTIFY_TYPE;
import static org.tidings.sms.SmsType.PROMOTION_TYPE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionHoursTest {
    private final PromotionHours hours = new PromotionHours(LocalTime.of(8, 0), LocalTime.of(21, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T07:59:59.999, 2026-11-22T08:00",
        "2026-11-22T00:00, 2026-11-22T08:00",
        "2026-11-22T21:00, 2026-11-23T08:00",
        "2026-11-22T23:59:59, 2026-11-23T08:00"
    })
    void promotionsShouldWaitForTheMorning(LocalDateTime now, LocalDateTime morning) {
        assertThat(hours.earliest(PROMOTION_TYPE, inShanghai(now))).contains(inShanghai(morning));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T08:00", "2026-11-22T12:00", "2026-11-22T20:59:59.999"})
    void promotionsShouldGoOutByDay(LocalDateTime now) {
        assertThat(hours.earliest(PROMOTION_TYPE, inShanghai(now))).isEmpty();
    }

    @Test
    void noticesShouldGoOutAtNight() {
        assertThat(hours.earliest(NOTIFY_TYPE, inShanghai(LocalDateTime.parse("2026-11-22T03:00"))))
                .isEmpty();
    }

    @Test
    void sameTimeTwiceShouldMeanTheWholeDay() {
        PromotionHours always = new PromotionHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertThat(always.earliest(PROMOTION_TYPE, inShanghai(LocalDateTime.parse("2026-11-22T03:00"))))
                .isEmpty();
    }

    private static Instant inShanghai(LocalDateTime time) {
        return time.toInstant(ZoneOffset.ofHours(8));
    }
}
