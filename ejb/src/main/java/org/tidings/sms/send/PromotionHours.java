package org.tidings.sms.send;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.sms.SmsType;

/**
 * When promotions may go out, in Shanghai's time. The same time twice means the whole day.
 *
 * @param until from then on they wait for the next day
 */
record PromotionHours(LocalTime from, LocalTime until) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static PromotionHours read(SettingsReader in) {
        LocalTime from = in.timeOfDay("tidings.sms.promotion.from", LocalTime.of(8, 0), LocalTime.MIN);
        return new PromotionHours(from, in.timeOfDay("tidings.sms.promotion.until", LocalTime.of(21, 0), from));
    }

    /** When a message may go out at the earliest; empty when it may now. */
    Optional<Instant> earliest(SmsType type, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, ZONE);
        if (type != SmsType.PROMOTION_TYPE || isOpen(local.toLocalTime())) {
            return Optional.empty();
        }
        LocalDateTime today = local.toLocalDate().atTime(from);
        LocalDateTime next = today.isAfter(local) ? today : today.plusDays(1);
        return Optional.of(next.atZone(ZONE).toInstant());
    }

    private boolean isOpen(LocalTime time) {
        return from.equals(until) || (!time.isBefore(from) && time.isBefore(until));
    }
}
