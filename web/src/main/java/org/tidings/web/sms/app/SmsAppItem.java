package org.tidings.web.sms.app;

import java.util.Optional;
import org.tidings.sms.app.SmsAppView;
import org.tidings.web.http.WireTimes;

/** An app as its tenant sees it. */
public record SmsAppItem(
        String appId, String appName, String createTime, String region, String status, Optional<String> upLinkAddr) {
    private static final String REGION = "cn-north-4";

    static SmsAppItem of(SmsAppView app) {
        return new SmsAppItem(
                app.appId(),
                app.name(),
                WireTimes.withoutZone(app.createdAt()),
                REGION,
                app.state().wireName(),
                app.uplinkUrl());
    }
}
