package org.tidings.sms.send;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.shared.settings.SettingsReader;

/**
 * What holds for all that is sent.
 *
 * @param validity how long a message may wait to be submitted
 * @param hours when promotions may go out
 * @param limits how often a number is written to
 * @param unsubscribeWords the replies that unsubscribe, in capitals
 */
public record SmsSendSettings(
        Duration validity, PromotionHours hours, ContactLimits limits, List<String> unsubscribeWords) {
    public SmsSendSettings {
        unsubscribeWords = List.copyOf(unsubscribeWords);
    }

    /** Reads {@code tidings.sms.validity}, {@code .promotion.*}, {@code .limit.*} and {@code .unsubscribe-words}. */
    public static SmsSendSettings read(SettingsReader in) {
        return new SmsSendSettings(
                in.positiveDuration("tidings.sms.validity", Duration.ofHours(24)),
                PromotionHours.read(in),
                ContactLimits.read(in),
                Stream.of(in.text("tidings.sms.unsubscribe-words", "R,TD,T,0000")
                                .split(","))
                        .map(Unsubscriptions::normal)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
