package org.tidings.web.vms;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.vms.send.CreateSendTask;

/**
 * The body of {@code CreateVmsSendTask}.
 *
 * @param expirationTime hours within which the numbers must be submitted, 24 when not given
 */
@Schema(name = "CreateVmsSendTaskRequestBody")
public record CreateVmsSendTaskRequest(
        @NotNull @Size(max = 32) String taskName,
        @NotNull @Size(max = 9) String tplId,
        @Size(min = 1, max = 5000) @Nullable List<@NotNull @Size(min = 1, max = 20) String> mobiles,
        @Size(min = 1, max = 100) @Nullable List<@NotNull @Valid DynamicParameter> dyncParams,
        @Nullable List<@NotNull @Valid IndividualParameters> individualParams,
        @Min(1) @Max(72) @Nullable Integer expirationTime,
        @Size(max = 256) @Nullable String exdata) {

    /** Numbers with values of their own. */
    @Schema(name = "VmsIndividualParams")
    public record IndividualParameters(
            @NotNull List<@NotNull @Size(min = 1, max = 20) String> mobiles,
            @NotNull List<@NotNull @Valid DynamicParameter> dyncParams) {}

    CreateSendTask toCommand() {
        boolean toAll = mobiles != null && !mobiles.isEmpty();
        boolean toGroups = individualParams != null && !individualParams.isEmpty();
        if (toAll == toGroups) {
            throw invalid("mobiles", "give either mobiles or individual_params");
        }
        return new CreateSendTask(
                taskName,
                tplId,
                mobiles == null ? List.of() : mobiles,
                toAll && dyncParams != null ? DynamicParameter.values("dync_params", dyncParams) : List.of(),
                groups(),
                expirationTime == null ? CreateSendTask.DEFAULT_VALIDITY : Duration.ofHours(expirationTime),
                Optional.ofNullable(exdata));
    }

    private List<CreateSendTask.Group> groups() {
        List<CreateSendTask.Group> groups = new ArrayList<>();
        List<IndividualParameters> given = individualParams == null ? List.of() : individualParams;
        for (int i = 0; i < given.size(); i++) {
            IndividualParameters group = given.get(i);
            String field = "individual_params[" + i + "]";
            if (group.mobiles().isEmpty()) {
                throw invalid(field + ".mobiles", "must not be empty");
            }
            groups.add(new CreateSendTask.Group(
                    group.mobiles(), DynamicParameter.values(field + ".dync_params", group.dyncParams())));
        }
        return groups;
    }
}
