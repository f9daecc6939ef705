package org.tidings.sms.app;

import java.util.Optional;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;

/**
 * What a customer wants an app to be.
 *
 * @param name 1 to 30 characters
 * @param uplinkUrl where what people reply shall be posted to, at most 255 characters
 */
public record SmsAppDraft(String name, Optional<String> uplinkUrl) {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_URL = 255;

    void check() {
        if (name.isBlank()) {
            throw ApiException.of(SmsAppError.NAME_MISSING);
        }
        WireText.name("app_name", name, LONGEST_NAME);
        if (uplinkUrl.filter(url -> url.length() > LONGEST_URL).isPresent()) {
            throw CommonError.invalid("up_link_addr", "at most " + LONGEST_URL + " characters");
        }
    }
}
