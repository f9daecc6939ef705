package org.tidings.sms.template;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** Shows operators any tenant's templates of short messages. */
@Stateless
public class SmsTemplateSupervision {
    @Inject
    private SmsTemplateRegister register;

    @Inject
    private SendableTexts texts;

    @Inject
    private SmsApps apps;

    /** A template, also a deleted one, with all that reviewers look at, or 404. */
    public SmsTemplateDetails show(Caller operator, String templateId) {
        SmsTemplate template =
                register.findAny(templateId).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        Optional<String> appName = Optional.ofNullable(
                        apps.findAny(operator, List.of(template.appId())).get(template.appId()))
                .map(SmsAppView::name);
        Optional<String> signatureName = Optional.ofNullable(
                        texts.find(Caller.SYSTEM, List.of(templateId)).get(templateId))
                .map(SendableText::signatureName);
        return template.details(appName.orElse(""), signatureName);
    }
}
