package org.tidings.web.vms;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * One value of a message. The order counts, not the name; only text can be given.
 *
 * @param paramName what the sender calls it
 * @param contentType always {@code txt}
 * @param contentSource always {@code txt}
 * @param contentDetail the text itself
 */
public record DynamicParameter(
        @NotNull @Size(max = 64) String paramName,
        @NotNull @Size(max = 256) String contentType,
        @NotNull @Size(max = 256) String contentSource,
        @NotNull @Size(max = 256) String contentDetail) {
    private static final String TEXT = "txt";

    /** The texts of some parameters; refuses what is no text. */
    static List<String> values(String field, List<DynamicParameter> parameters) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            DynamicParameter parameter = parameters.get(i);
            requireText(field + "[" + i + "].content_type", parameter.contentType);
            requireText(field + "[" + i + "].content_source", parameter.contentSource);
            values.add(parameter.contentDetail);
        }
        return values;
    }

    private static void requireText(String field, String value) {
        if (!value.equals(TEXT)) {
            throw invalid(field, "must be txt");
        }
    }
}
