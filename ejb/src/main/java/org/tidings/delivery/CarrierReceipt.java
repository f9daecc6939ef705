package org.tidings.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a carrier says became of a message that it took.
 *
 * @param code the carrier's word, such as {@code DELIVRD} or {@code UNDELIV}, at most 16 characters
 */
public record CarrierReceipt(String channel, String carrierMessageId, String mobile, String code, Instant receivedAt) {

    /** The word for a message that has arrived. */
    static final String DELIVERED = "DELIVRD";

    /** The outcome it means; empty for a word that says the message is still on its way. */
    Optional<Outcome> outcome() {
        return switch (code) {
            case DELIVERED -> Optional.of(Outcome.DELIVERED);
            case "ACCEPTD", "ENROUTE" -> Optional.empty();
            default -> Optional.of(Outcome.FAILED);
        };
    }
}
