package org.tidings.sms.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tidings.sms.SmsType;

/**
 * A template with all that decides whether it may be sent now, and with what it is filled.
 *
 * @param appLaunched whether anything may be sent for its app
 * @param signatureName without its brackets
 * @param channelNum the number that its signature is sent from; empty while the signature may not be used
 * @param adopted whether it passed its review
 * @param variables in the order of their indexes, from 1 without a gap, which is the order of the values
 */
public record SendableText(
        String templateId,
        String domainId,
        String appId,
        boolean appLaunched,
        String signatureId,
        String signatureName,
        Optional<String> channelNum,
        SmsType type,
        boolean adopted,
        SmsContent content,
        List<SmsVariable> variables) {
    public SendableText {
        variables = List.copyOf(variables);
    }

    /** The same with these variables. */
    SendableText with(List<SmsVariable> all) {
        return new SendableText(
                templateId,
                domainId,
                appId,
                appLaunched,
                signatureId,
                signatureName,
                channelNum,
                type,
                adopted,
                content,
                all);
    }

    /** Why the values cannot fill it; empty when they can. */
    public Optional<SmsValueRefusal> check(List<String> values) {
        if (values.size() != variables.size()) {
            return Optional.of(new SmsValueRefusal(SmsTemplateError.VALUE_COUNT, OptionalInt.empty()));
        }
        for (int i = 0; i < values.size(); i++) {
            Optional<SmsTemplateError> refusal = variables.get(i).type().refusal(values.get(i));
            if (refusal.isPresent()) {
                return Optional.of(new SmsValueRefusal(refusal.get(), OptionalInt.of(i)));
            }
        }
        return Optional.empty();
    }

    /** The text with the values in it, without the signature. The values must have been checked. */
    public String textOf(List<String> values) {
        return content.with(values);
    }
}
