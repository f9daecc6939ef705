package org.tidings.web.sms.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.review.Reminder;
import org.tidings.web.http.WireTimes;

/** A reminder that the reviewers see from now on. */
@Schema(name = "SmsTemplateReminder")
public record ReminderAnswer(String urgeDesc, String urgeTime) {
    static ReminderAnswer of(Reminder reminder) {
        return new ReminderAnswer(reminder.text(), WireTimes.withoutZone(reminder.at()));
    }
}
