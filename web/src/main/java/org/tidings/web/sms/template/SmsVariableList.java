package org.tidings.web.sms.template;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.sms.template.SmsVariableView;

/** What a template is filled with. */
@Schema(name = "SmsVariableList")
public record SmsVariableList(List<Variable> results, int total) {
    static SmsVariableList of(List<SmsVariableView> variables) {
        return new SmsVariableList(variables.stream().map(Variable::of).toList(), variables.size());
    }

    /**
     * A variable.
     *
     * @param variableLength how many characters a value has at most
     */
    @Schema(name = "VariableAttributesResponse")
    public record Variable(
            long id,
            @Schema(maxLength = 100) Optional<String> variableDesc,
            int variableIndex,
            int variableLength,
            @Schema(minLength = 1, maxLength = 20) String variableType) {
        static Variable of(SmsVariableView view) {
            return new Variable(
                    view.id(),
                    view.description(),
                    view.variable().index(),
                    view.variable().type().longest(),
                    view.variable().type().wireName());
        }
    }
}
