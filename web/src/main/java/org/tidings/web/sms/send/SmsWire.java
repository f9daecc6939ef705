package org.tidings.web.sms.send;

import static org.tidings.shared.CommonError.invalid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.ApiException;
import org.tidings.shared.ErrorCode;
import org.tidings.shared.WireText;
import org.tidings.sms.send.SmsSendCommand;
import org.tidings.sms.send.SmsSendError;
import org.tidings.web.http.Given;

/** What both bodies have, read alike. */
final class SmsWire {
    /** The most values that a text takes. */
    static final int PARAMETERS = 20;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_EXTEND = 128;

    private SmsWire() {}

    /** What is not filled in is as good as missing. */
    static Optional<String> given(@Nullable String text) {
        return Given.given(text).map(String::strip);
    }

    static Optional<String> taskName(@Nullable String name) {
        return Optional.ofNullable(name)
                .filter(text -> !text.isEmpty())
                .map(text -> WireText.line("task_name", text, LONGEST_NAME));
    }

    static Optional<String> extend(@Nullable String extend) {
        if (extend == null) {
            return Optional.empty();
        }
        if (extend.isBlank() || extend.contains("{") || extend.contains("}")) {
            throw invalid("extend", "must be neither blank nor have braces");
        }
        return Optional.of(WireText.line("extend", extend, LONGEST_EXTEND));
    }

    /**
     * A text and its numbers.
     *
     * @param place what stands before the names of its fields
     */
    static SmsSendCommand.Content content(String place, String templateId, List<String> values, List<String> numbers) {
        if (templateId.isBlank()) {
            throw refused(SmsSendError.NO_TEMPLATE, place + "template_id");
        }
        if (numbers.isEmpty() || numbers.stream().anyMatch(String::isBlank)) {
            throw refused(SmsSendError.NO_NUMBER, place + "to");
        }
        return new SmsSendCommand.Content(place, templateId.strip(), values, numbers);
    }

    private static ApiException refused(ErrorCode error, String field) {
        return ApiException.ofField(error, field, error.text());
    }
}
