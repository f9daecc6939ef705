package org.tidings.sms.signature;

import java.time.Instant;
import java.util.Optional;
import org.tidings.review.Reminder;
import org.tidings.sms.SmsType;

/**
 * A signature as it stands.
 *
 * @param appName the name of the app that it belongs to
 * @param channelNum the number that it is sent from, while it has one
 * @param evidence what it rests on
 * @param reviewDesc what the reviewer said
 * @param reminder when its tenant last asked for haste
 */
public record SmsSignatureView(
        String signatureId,
        String domainId,
        String appId,
        String appName,
        String name,
        SmsType type,
        SmsSignatureState state,
        Optional<String> channelNum,
        SignatureEvidence evidence,
        Optional<String> reviewDesc,
        Optional<Reminder> reminder,
        Instant createdAt) {
    /** Whether messages may be sent under it. */
    public boolean isUsable() {
        return state.isUsable();
    }
}
