package org.tidings.web.sms.template;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a call that asks for haste, which may be left out.
 *
 * @param urgeDesc what is said to the reviewers
 */
@Schema(name = "SmsTemplateReminderRequest")
public record ReminderRequest(@Size(max = 64) @Nullable String urgeDesc) {
    static String text(@Nullable ReminderRequest body) {
        return Optional.ofNullable(body).map(ReminderRequest::urgeDesc).orElse("");
    }
}
