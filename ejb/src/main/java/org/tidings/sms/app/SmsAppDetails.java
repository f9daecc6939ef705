package org.tidings.sms.app;

import java.time.Instant;
import java.util.Optional;

/**
 * An app with all that is known of it.
 *
 * @param reason why it is suspended
 */
public record SmsAppDetails(
        SmsAppView app, Optional<String> reason, String createdBy, String updatedBy, Instant updatedAt) {}
