package org.tidings.web.sms.template;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.sms.template.SmsTemplateState;
import org.tidings.sms.template.SmsTemplateView;
import org.tidings.web.http.WireTimes;
import org.tidings.web.sms.Urging;

/**
 * A template as its tenant sees it.
 *
 * @param flowStatus {@code Reviewing}, {@code Adopted} or {@code Reject}
 * @param status {@code ACTIVE} when it passed its review, {@code INACTIVE} otherwise
 * @param hasVariable always {@code yes}
 * @param universalTemplate always 0
 */
@Schema(name = "SmsTemplateInfo")
public record SmsTemplateItem(
        @Schema(minLength = 1, maxLength = 50) String appId,
        @Schema(minLength = 1, maxLength = 30) String appName,
        @Schema(minLength = 1, maxLength = 20) String createTime,
        @Schema(minLength = 1, maxLength = 20) String flowStatus,
        @Schema(minLength = 1, maxLength = 10) String hasVariable,
        @Schema(maxLength = 500) Optional<String> reviewDesc,
        @Schema(minLength = 1, maxLength = 50) String signatureId,
        @Schema(minLength = 1, maxLength = 20) String status,
        @Schema(minLength = 1, maxLength = 500) String templateContent,
        @Schema(minLength = 1, maxLength = 100) Optional<String> templateDesc,
        @Schema(minLength = 1, maxLength = 50) String templateId,
        @Schema(minLength = 1, maxLength = 30) String templateName,
        @Schema(minLength = 1, maxLength = 20) String templateType,
        @Schema(minimum = "0", maximum = "1") int universalTemplate,
        @Schema(maxLength = 64) Optional<String> urgeDesc,
        @Schema(maxLength = 20) String urgeStatus,
        @Schema(minLength = 1, maxLength = 20) Optional<String> urgeTime) {
    static SmsTemplateItem of(SmsTemplateView template) {
        return new SmsTemplateItem(
                template.appId(),
                template.appName(),
                WireTimes.withoutZone(template.createdAt()),
                template.state().wireName(),
                "yes",
                template.reviewDesc().filter(text -> !text.isEmpty()),
                template.signatureId(),
                template.state() == SmsTemplateState.ADOPTED ? "ACTIVE" : "INACTIVE",
                template.content(),
                template.description(),
                template.templateId(),
                template.name(),
                template.type().wireName(),
                0,
                Urging.text(template.reminder()),
                Urging.status(template.reminder()),
                Urging.time(template.reminder()));
    }
}
