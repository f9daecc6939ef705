package org.tidings.sms.template;

import java.time.Instant;
import java.util.Optional;
import org.tidings.review.Reminder;
import org.tidings.sms.SmsType;

/**
 * A template as it stands.
 *
 * @param appName the name of the app that it belongs to
 * @param reviewDesc what the reviewer said
 * @param reminder when its tenant last asked for haste
 */
public record SmsTemplateView(
        String templateId,
        String domainId,
        String appId,
        String appName,
        String signatureId,
        String name,
        SmsType type,
        String content,
        Optional<String> description,
        SmsTemplateState state,
        Optional<String> reviewDesc,
        Optional<Reminder> reminder,
        Instant createdAt) {}
