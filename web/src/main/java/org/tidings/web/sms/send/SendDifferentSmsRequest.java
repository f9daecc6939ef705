package org.tidings.web.sms.send;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.sms.send.SmsWire.PARAMETERS;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.send.SmsSendCommand;

/**
 * The body of {@code SendAimBatchDifferentMessages}: texts of their own to different numbers.
 *
 * @param channelNum must be given, and may be empty: then it is that of the first content's signature
 * @param taskName also as {@code taskName}, which is how the contract's own example writes it
 */
@Schema(name = "SmsMultiTemplateTaskRequestBody")
public record SendDifferentSmsRequest(
        @NotNull @Size(max = 21) @Schema(minLength = 1) String channelNum,
        @Size(max = 128) @Nullable String extend,

        @NotNull @Size(min = 1, max = SendDifferentSmsRequest.CONTENTS)
        List<@NotNull @Valid Content> smsContent,

        @JsonAlias("taskName") @Size(max = 30) @Nullable String taskName) {
    static final int CONTENTS = 1_000;
    private static final int NUMBERS = 5_000;

    /** A text and who gets it. */
    @Schema(name = "MsgContent")
    public record Content(
            @NotNull @Size(max = 50) @Schema(minLength = 1) String templateId,
            @Size(max = PARAMETERS) @Nullable List<@NotNull String> templateParams,
            @NotNull @Size(max = 500) @Schema(minItems = 1) List<@NotNull @Size(max = 21) String> to) {}

    SmsSendCommand toCommand() {
        int numbers =
                smsContent.stream().mapToInt(content -> content.to().size()).sum();
        if (numbers > NUMBERS) {
            throw invalid("sms_content", "has more than " + NUMBERS + " numbers");
        }
        return new SmsSendCommand(
                SmsWire.taskName(taskName),
                SmsWire.extend(extend),
                SmsWire.given(channelNum),
                IntStream.range(0, smsContent.size()).mapToObj(this::content).toList());
    }

    private SmsSendCommand.Content content(int i) {
        Content content = smsContent.get(i);
        List<String> values = content.templateParams() == null ? List.of() : content.templateParams();
        return SmsWire.content("sms_content[" + i + "].", content.templateId(), values, content.to());
    }
}
