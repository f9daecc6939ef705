package org.tidings.sms.send;

import java.time.Instant;
import java.util.Optional;
import org.tidings.sms.SmsType;

/**
 * A number that is not written to.
 *
 * @param mobile 11 digits
 * @param domainId whose messages it does not want; empty when nobody's
 * @param signature under which signature it does not want them; empty when under none
 * @param type which it does not want; empty when none at all
 * @param addedBy the operator's name, or {@link #REPLY}
 */
public record BlacklistEntry(
        String mobile,
        Optional<String> domainId,
        Optional<String> signature,
        Optional<SmsType> type,
        String addedBy,
        Instant createdAt) {
    /** Who adds a number that has answered so. */
    public static final String REPLY = "reply";

    /** Whoever answers one type of messages wants none of the other either: what he sees is the signature. */
    static BlacklistEntry ofReply(String mobile, String domainId, String signature, Instant now) {
        return new BlacklistEntry(mobile, Optional.of(domainId), Optional.of(signature), Optional.empty(), REPLY, now);
    }

    boolean covers(Subscription subscription) {
        return mobile.equals(subscription.mobile())
                && domainId.map(subscription.domainId()::equals).orElse(true)
                && signature.map(subscription.signature()::equals).orElse(true)
                && type.map(subscription.type()::equals).orElse(true);
    }
}
