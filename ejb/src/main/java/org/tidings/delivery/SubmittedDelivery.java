package org.tidings.delivery;

import java.util.Optional;

/**
 * A claimed delivery, where it went and what became of the submit.
 *
 * @param channel empty when it went nowhere
 * @param sender the channel number that it was sent from
 */
public record SubmittedDelivery(
        ClaimedDelivery delivery, String channel, InDoubtPolicy doubt, Optional<String> sender, SubmitAnswer answer) {

    /** One without a channel number, over a channel that sends again what was not answered. */
    public SubmittedDelivery(ClaimedDelivery delivery, String channel, SubmitAnswer answer) {
        this(delivery, channel, InDoubtPolicy.RESEND, Optional.empty(), answer);
    }

    /** Whether all that is to be written is one id. */
    boolean isPlain() {
        return answer instanceof SubmitAnswer.Accepted accepted && accepted.segments() == 1 && sender.isEmpty();
    }
}
