package org.tidings.web.sms.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template that was handed in. */
@Schema(name = "SmsTemplate")
public record SmsTemplateAnswer(
        @Schema(minLength = 1, maxLength = 50) String templateId,
        @Schema(minLength = 1, maxLength = 30) String templateName) {}
