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
 * An address of the basic edition.
 *
 * @param urlType 0 for the status of sends, 1 for replies
 */
public record AddVmsCallbackRequest(
        @NotNull @Size(min = 1, max = 1000) String callbackUrl,
        @Size(max = 1000) @Nullable String remark,
        @NotNull Integer urlType) {
    Registration toCommand() {
        CallbackType type = CallbackType.of(CallbackFamily.VMS, urlType)
                .orElseThrow(() -> CommonError.invalid("url_type", "must be 0 or 1"));
        return new Registration(type, callbackUrl, Optional.ofNullable(remark));
    }
}
