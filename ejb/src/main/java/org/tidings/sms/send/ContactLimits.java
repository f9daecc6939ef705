package org.tidings.sms.send;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.sms.SmsType;

/**
 * How often a number is written to at most, by all tenants together; 0 stands for no limit.
 *
 * @param minute messages of either type in a minute
 * @param notices in 24 hours
 * @param promotions in 24 hours
 */
record ContactLimits(int minute, int notices, int promotions) {
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final Duration DAY = Duration.ofHours(24);

    /** A number's contacts have to fit into its row. */
    private static final int MOST_A_DAY = 150;

    private static final int MOST_A_MINUTE = 60;

    static ContactLimits read(SettingsReader in) {
        return new ContactLimits(
                in.number("tidings.sms.limit.minute", 2, 0, MOST_A_MINUTE),
                in.number("tidings.sms.limit.notices", 50, 0, MOST_A_DAY),
                in.number("tidings.sms.limit.promotions", 10, 0, MOST_A_DAY));
    }

    boolean isNone() {
        return minute == 0 && notices == 0 && promotions == 0;
    }

    /** Whether anything limits messages of this type. */
    boolean concern(SmsType type) {
        return minute > 0 || daily(type) > 0;
    }

    int daily(SmsType type) {
        return type == SmsType.PROMOTION_TYPE ? promotions : notices;
    }
}
