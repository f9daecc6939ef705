package org.tidings.web.sms.send;

import static org.tidings.web.sms.send.SmsWire.PARAMETERS;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.send.SmsSendCommand;

/**
 * The body of {@code SendAimBatchMessages}: one text to up to 500 numbers.
 *
 * @param signature is of no effect: the signature is the template's
 */
@Schema(name = "SmsTaskReq")
public record SendSmsRequest(
        @Size(max = 21) @Schema(minLength = 1) @Nullable String channelNum,
        @Size(max = 128) @Nullable String extend,
        @Size(max = 32) @Nullable String signature,
        @Size(min = 1, max = 30) @Nullable String taskName,
        @NotNull @Size(max = 32) @Schema(minLength = 1) String templateId,
        @NotNull @Size(max = PARAMETERS) List<@NotNull String> templateParams,
        @NotNull @Size(max = 500) @Schema(minItems = 1) List<@NotNull @Size(max = 21) String> to) {

    SmsSendCommand toCommand() {
        return new SmsSendCommand(
                SmsWire.taskName(taskName),
                SmsWire.extend(extend),
                SmsWire.given(channelNum),
                List.of(SmsWire.content("", templateId, templateParams, to)));
    }
}
