package org.tidings.sms.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature with what operators see of it.
 *
 * @param deletedAt when its tenant deleted it
 */
public record SmsSignatureDetails(
        SmsSignatureView signature,
        String createdBy,
        String updatedBy,
        Instant updatedAt,
        Optional<Instant> deletedAt) {}
