package org.tidings.web.sms.template;

import java.util.List;
import java.util.Optional;
import org.tidings.sms.template.SmsTemplateDetails;
import org.tidings.web.http.WireTimes;

/** A template with all that operators look at. */
public record SmsTemplateSubjectView(
        SmsTemplateItem template,
        String domainId,
        Optional<String> signatureName,
        List<SmsVariableList.Variable> variables,
        String createdBy,
        String updatedBy,
        String updateTime,
        boolean deleted) {
    static SmsTemplateSubjectView of(SmsTemplateDetails details) {
        return new SmsTemplateSubjectView(
                SmsTemplateItem.of(details.template()),
                details.template().domainId(),
                details.signatureName(),
                details.variables().stream().map(SmsVariableList.Variable::of).toList(),
                details.createdBy(),
                details.updatedBy(),
                WireTimes.utc(details.updatedAt()),
                details.deletedAt().isPresent());
    }
}
