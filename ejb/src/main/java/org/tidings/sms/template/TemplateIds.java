package org.tidings.sms.template;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tidings.shared.ApiException;

/** The ids of templates, which are numbers written in digits. */
final class TemplateIds {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{7,8}");

    private TemplateIds() {}

    /** The number of an id; empty for what no template can have as its id. */
    static Optional<Long> key(String templateId) {
        return ID.matcher(templateId).matches() ? Optional.of(Long.valueOf(templateId)) : Optional.empty();
    }

    /** Refuses what is no number. */
    static void requireNumeric(String templateId) {
        if (!NUMBER.matcher(templateId).matches()) {
            throw ApiException.of(SmsTemplateError.NOT_NUMERIC);
        }
    }
}
