package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.aim.template.CreateAimTemplateRequest.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.ActionType;
import org.tidings.aim.template.CardAction;
import org.tidings.aim.template.FloorType;

/** What a tap does. Which fields must be given depends on the action's type; what is empty was not said. */
@Schema(name = "AimPersonalTemplateContentAction")
public record AimTemplateAction(
        @NotNull String target,
        @Min(0) @Max(3) @Nullable Integer floorType,
        @Size(max = 1000) @Nullable String floorUrl,
        @Size(max = 50) @Nullable String packageName,
        @Size(max = 100) @Nullable String subject,
        @Size(max = 100) @Nullable String body,
        @Size(max = 100) @Nullable String beginTime,
        @Size(max = 100) @Nullable String endTime,
        @Size(max = 100) @Nullable String description,
        @Size(max = 100) @Nullable String address,
        @Size(max = 20) @Nullable String latitude,
        @Size(max = 20) @Nullable String longitude,
        @Size(max = 100) @Nullable String content,
        @Size(max = 12) @Nullable String textButton,
        @Nullable Integer mode) {

    /**
     * @param field the action's name on the wire, for errors
     */
    CardAction toAction(String field, ActionType type) {
        Optional<FloorType> floor = Optional.ofNullable(floorType)
                .map(number ->
                        FloorType.ofNumber(number).orElseThrow(() -> invalid(field + ".floor_type", "must be 0 to 3")));
        return new CardAction(type, target, floor, given(floorUrl), details());
    }

    private Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        given(packageName).ifPresent(value -> details.put("package_name", value));
        given(subject).ifPresent(value -> details.put("subject", value));
        given(body).ifPresent(value -> details.put("body", value));
        given(beginTime).ifPresent(value -> details.put("begin_time", value));
        given(endTime).ifPresent(value -> details.put("end_time", value));
        given(description).ifPresent(value -> details.put("description", value));
        given(address).ifPresent(value -> details.put("address", value));
        given(latitude).ifPresent(value -> details.put("latitude", value));
        given(longitude).ifPresent(value -> details.put("longitude", value));
        given(content).ifPresent(value -> details.put("content", value));
        given(textButton).ifPresent(value -> details.put("text_button", value));
        Optional.ofNullable(mode).ifPresent(value -> details.put("mode", value.toString()));
        return details;
    }
}
