package org.tidings.web.callback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.callback.CallbackFamily;
import org.tidings.callback.CallbackType;
import org.tidings.callback.Registration;
import org.tidings.shared.CommonError;

/**
 * An address for reports on cards.
 *
 * @param urlType 0 for single sends, which is so when nothing is said, 1 for the state of templates, 2 for batches of sends
 */
public record AddAimCallbackRequest(
        @NotNull @Size(min = 1, max = 1000) String callbackUrl,
        @Nullable Integer urlType) {
    private static final int SINGLE = 0;

    Registration toCommand() {
        CallbackType type = CallbackType.of(CallbackFamily.AIM, urlType == null ? SINGLE : urlType)
                .orElseThrow(() -> CommonError.invalid("url_type", "must be 0, 1 or 2"));
        return new Registration(type, callbackUrl, Optional.empty());
    }
}
