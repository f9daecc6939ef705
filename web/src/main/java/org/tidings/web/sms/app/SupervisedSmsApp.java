package org.tidings.web.sms.app;

import java.util.Optional;
import org.tidings.sms.app.SmsAppDetails;
import org.tidings.sms.app.SmsAppView;
import org.tidings.web.http.WireTimes;

/**
 * An app as operators see it.
 *
 * @param reason why it is suspended
 */
public record SupervisedSmsApp(
        String appId,
        String domainId,
        String appName,
        String status,
        Optional<String> reason,
        Optional<String> upLinkAddr,
        String createdBy,
        String createdAt,
        String updatedBy,
        String updatedAt) {
    static SupervisedSmsApp of(SmsAppDetails details) {
        SmsAppView app = details.app();
        return new SupervisedSmsApp(
                app.appId(),
                app.domainId(),
                app.name(),
                app.state().wireName(),
                details.reason(),
                app.uplinkUrl(),
                details.createdBy(),
                WireTimes.utc(app.createdAt()),
                details.updatedBy(),
                WireTimes.utc(details.updatedAt()));
    }
}
