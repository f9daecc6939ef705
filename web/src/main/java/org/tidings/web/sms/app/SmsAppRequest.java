package org.tidings.web.sms.app;

import static org.tidings.web.http.Given.given;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.app.SmsAppDraft;

/**
 * The body of {@code CreateSmsApp} and {@code UpdateAimMsgApp}. What it must keep to has codes of its own, so it is held
 * against that further inside.
 */
@Schema(name = "SmsAppRequestBody")
public record SmsAppRequest(
        @Schema(required = true, minLength = 1, maxLength = 30) @Nullable
        String appName,

        @Schema(maxLength = 255) @Nullable String upLinkAddr) {
    SmsAppDraft toDraft() {
        return new SmsAppDraft(appName == null ? "" : appName, given(upLinkAddr));
    }
}
