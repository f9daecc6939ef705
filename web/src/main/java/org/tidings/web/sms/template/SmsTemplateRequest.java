package org.tidings.web.sms.template;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.ApiException;
import org.tidings.sms.SmsType;
import org.tidings.sms.template.NewSmsTemplate;
import org.tidings.sms.template.NewSmsTemplate.Declaration;
import org.tidings.sms.template.SmsTemplateError;
import org.tidings.sms.template.SmsVariableType;

/**
 * The body of {@code CreateAimMsgTemplate} and {@code UpdateAimMsgTemplate}. What people write is measured in characters
 * further inside, since a bound here would count those that take two units twice.
 *
 * @param universalTemplate 0; templates for any signature are not served
 */
@Schema(name = "MsgTemplateRequest")
public record SmsTemplateRequest(
        @Size(min = 1, max = 50) @Nullable String appId,

        @Schema(required = true, minLength = 1, maxLength = 50) @Size(max = 50) @Nullable
        String signatureId,

        @Schema(minLength = 1, maxLength = 500) @NotNull String templateContent,
        @Schema(minLength = 1, maxLength = 100) @Nullable String templateDesc,
        @Schema(minLength = 1, maxLength = 30) @NotNull String templateName,

        @Schema(enumeration = {"PROMOTION_TYPE", "NOTIFY_TYPE"}) @Size(min = 1, max = 20) @Nullable
        String templateType,

        @Schema(
                enumeration = {"0", "1"},
                defaultValue = "0")
        @Size(min = 1, max = 10)
        @Nullable
        String universalTemplate,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Variable> variableAttributes) {

    /**
     * A variable.
     *
     * @param variableDesc what it stands for; needed for the type {@code TEXT}
     */
    @Schema(name = "VariableAttributes")
    public record Variable(
            @Schema(maxLength = 100) @Nullable String variableDesc,
            @NotNull Integer variableIndex,

            @Schema(enumeration = {"PHONE", "NEWTEXT", "CHARDIGIT", "DATETIME", "MONEY", "TEXT"})
            @NotNull
            @Size(min = 1, max = 20)
            String variableType) {
        Declaration toDeclaration(String field) {
            SmsVariableType type = SmsVariableType.ofWireName(variableType)
                    .orElseThrow(() -> invalid(field + ".variable_type", "no such type"));
            return new Declaration(variableIndex, type, given(variableDesc));
        }
    }

    NewSmsTemplate toCommand() {
        if (given(universalTemplate).filter(universal -> !universal.equals("0")).isPresent()) {
            throw invalid("universal_template", "unsupported");
        }
        return new NewSmsTemplate(
                templateName,
                given(signatureId).orElseThrow(() -> ApiException.of(SmsTemplateError.SIGNATURE_BLANK)),
                given(appId),
                given(templateType).map(SmsTemplateRequest::type),
                templateContent,
                Optional.ofNullable(templateDesc),
                declarations());
    }

    private static SmsType type(String name) {
        return SmsType.ofWireName(name).orElseThrow(() -> invalid("template_type", "no such type"));
    }

    private List<Declaration> declarations() {
        List<Declaration> declarations = new ArrayList<>();
        for (int i = 0; i < variableAttributes.size(); i++) {
            declarations.add(variableAttributes.get(i).toDeclaration("variable_attributes[" + i + "]"));
        }
        return declarations;
    }
}
