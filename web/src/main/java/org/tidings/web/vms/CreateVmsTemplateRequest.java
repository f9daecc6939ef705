package org.tidings.web.vms;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.vms.template.NewTemplate;
import org.tidings.vms.template.NewTemplate.Submission;

/**
 * The body of {@code CreateVmsTemplate}.
 *
 * @param expirationTime whole days, written as text
 * @param isDraft 0 submits the template at once, 1 keeps it as a draft
 */
@Schema(name = "CreateVmsTemplateRequestBody")
public record CreateVmsTemplateRequest(
        @NotNull String tplName,
        @NotNull String title,
        @NotNull String expirationTime,
        @Schema(defaultValue = "0") @Nullable Integer isDraft,
        @Nullable String remarks,
        @Nullable String callbackurl,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Resource> reslist) {

    /** One element of a frame. */
    @Schema(name = "VmsTemplateResource")
    public record Resource(
            @NotNull String type,
            @NotNull String source,
            @NotNull String content,
            @NotNull String name,
            @Nullable String index) {
        NewTemplate.Resource toResource() {
            return new NewTemplate.Resource(type, source, content, name, given(index));
        }
    }

    NewTemplate toCommand() {
        return new NewTemplate(
                tplName,
                title,
                days(),
                submission(),
                reslist.stream().map(Resource::toResource).toList(),
                given(callbackurl),
                given(remarks));
    }

    private int days() {
        if (!expirationTime.strip().matches("\\d{1,9}")) {
            throw invalid("expiration_time", "must be a whole number of days");
        }
        return Integer.parseInt(expirationTime.strip());
    }

    private Submission submission() {
        return switch (isDraft == null ? 0 : isDraft) {
            case 0 -> Submission.AT_ONCE;
            case 1 -> Submission.AS_DRAFT;
            default -> throw invalid("is_draft", "must be 0 or 1");
        };
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
