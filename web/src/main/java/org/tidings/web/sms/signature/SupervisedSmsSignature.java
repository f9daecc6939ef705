package org.tidings.web.sms.signature;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.tidings.sms.signature.SmsSignatureDetails;
import org.tidings.web.http.WireTimes;

/**
 * A signature as operators see it.
 *
 * @param signature what its tenant sees
 * @param deletedAt when its tenant deleted it
 */
public record SupervisedSmsSignature(
        String domainId,
        @JsonUnwrapped SmsSignatureItem signature,
        String createdBy,
        String updatedBy,
        String updatedAt,
        Optional<String> deletedAt) {
    static SupervisedSmsSignature of(SmsSignatureDetails details) {
        return new SupervisedSmsSignature(
                details.signature().domainId(),
                SmsSignatureItem.of(details.signature()),
                details.createdBy(),
                details.updatedBy(),
                WireTimes.utc(details.updatedAt()),
                details.deletedAt().map(WireTimes::utc));
    }
}
