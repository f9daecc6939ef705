package org.tidings.sms.template;

import java.util.List;
import java.util.Optional;
import org.tidings.sms.SmsType;

/**
 * A template that somebody wants.
 *
 * @param signatureId the signature that its messages begin with
 * @param appId the signature's app where it is not named
 * @param type the signature's type where it is not named
 * @param content with variables such as {@code ${1}} in it
 * @param description what the customer says to the reviewer
 * @param variables each one that stands in the content, in any order
 */
public record NewSmsTemplate(
        String name,
        String signatureId,
        Optional<String> appId,
        Optional<SmsType> type,
        String content,
        Optional<String> description,
        List<Declaration> variables) {
    public NewSmsTemplate {
        variables = List.copyOf(variables);
    }

    /**
     * What a variable is.
     *
     * @param index from 1
     * @param description what it stands for; needed where its type does not say that
     */
    public record Declaration(int index, SmsVariableType type, Optional<String> description) {
        SmsVariable variable() {
            return new SmsVariable(index, type);
        }
    }
}
