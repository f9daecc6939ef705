package org.tidings.sms.app;

import java.time.Instant;
import java.util.Optional;

/**
 * An app as it stands.
 *
 * @param uplinkUrl where what people reply is posted to
 */
public record SmsAppView(
        String appId, String domainId, String name, Optional<String> uplinkUrl, SmsAppState state, Instant createdAt) {
    /** Whether anything may be sent for it. */
    public boolean isLaunched() {
        return state == SmsAppState.LAUNCHED;
    }
}
