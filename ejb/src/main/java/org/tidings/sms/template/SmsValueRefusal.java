package org.tidings.sms.template;

import java.util.OptionalInt;
import org.tidings.shared.ApiException;

/**
 * Why values cannot fill a template.
 *
 * @param value which of the values is wrong, from 0; empty where it is their number
 */
public record SmsValueRefusal(SmsTemplateError error, OptionalInt value) {
    /**
     * The refusal of a request that brought the values.
     *
     * @param field their name on the wire, such as {@code template_params}
     */
    public ApiException in(String field) {
        String named = value.isPresent() ? field + "[" + value.getAsInt() + "]" : field;
        return ApiException.ofField(error, named, error.text());
    }
}
