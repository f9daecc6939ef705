package org.tidings.sms.template;

import java.util.Optional;
import org.tidings.shared.time.TimeRange;
import org.tidings.sms.SmsType;

/**
 * Which templates are wanted.
 *
 * @param appName a part of the app's name
 * @param name a part of the template's name
 * @param created when they were made
 */
public record SmsTemplateFilter(
        Optional<String> templateId,
        Optional<String> appName,
        Optional<String> name,
        Optional<SmsType> type,
        Optional<SmsTemplateState> state,
        Optional<TimeRange> created) {}
