package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.aim.template.CreateAimTemplateRequest.given;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.ActionType;
import org.tidings.aim.template.ButtonType;
import org.tidings.aim.template.CardAction;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.CardContent.Looks;
import org.tidings.aim.template.CardContent.Media;
import org.tidings.aim.template.CardContent.Text;
import org.tidings.aim.template.CardContent.TextRole;
import org.tidings.aim.template.ContentType;
import org.tidings.aim.template.SourceType;

/** One component of a card. What is empty was not said. */
@Schema(name = "AimPersonalTemplateContent")
public record AimTemplateContent(
        @NotNull @Size(min = 1, max = 18) String type,
        @NotNull Integer positionNumber,
        @Size(max = 1000) @Nullable String content,
        @Size(max = 1000) @Nullable String contentChild,
        @Size(max = 10) @Nullable String isTextTitle,
        @Min(1) @Max(10) @Nullable Integer srcType,
        @Nullable String src,
        @Size(max = 1000) @Nullable String cover,
        @Size(max = 1000) @Nullable String oppoBackground,
        @Size(max = 1000) @Nullable String vivoBackground,
        @Nullable String ratio,
        @Nullable Integer visible,
        @Nullable Integer currencyDisplay,
        @Nullable String buttonType,
        @Nullable String actionType,
        @Valid @Nullable AimTemplateAction action) {

    /**
     * @param field the component's name on the wire, for errors
     */
    CardContent toContent(String field) {
        ContentType kind = ContentType.ofWireName(type)
                .orElseThrow(() -> invalid(field + ".type", "must be text, image, video or button"));
        return new CardContent(
                kind,
                positionNumber,
                new Text(content == null ? "" : content, contentChild == null ? "" : contentChild, role(field)),
                kind.isMedia() ? media(field) : Optional.empty(),
                looks(field),
                toAction(field));
    }

    private TextRole role(String field) {
        return flag(field + ".is_text_title", given(isTextTitle)) ? TextRole.TITLE : TextRole.BODY;
    }

    private static boolean flag(String field, Optional<String> written) {
        return switch (written.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(field, "must be true or false");
        };
    }

    private Optional<Media> media(String field) {
        if (srcType == null) {
            return Optional.empty();
        }
        SourceType source =
                SourceType.ofNumber(srcType).orElseThrow(() -> invalid(field + ".src_type", "must be 1 or 2"));
        String from = given(src).orElseThrow(() -> invalid(field + ".src", "must be given"));
        return Optional.of(new Media(source, from, given(cover), given(oppoBackground), given(vivoBackground)));
    }

    private Looks looks(String field) {
        return new Looks(
                flag(field + ".visible", visible),
                flag(field + ".currency_display", currencyDisplay),
                given(buttonType)
                        .map(name -> ButtonType.ofWireName(name)
                                .orElseThrow(() -> invalid(field + ".button_type", "must be static or dynamic"))),
                given(ratio));
    }

    private static Optional<Boolean> flag(String field, @Nullable Integer number) {
        if (number != null && number != 0 && number != 1) {
            throw invalid(field, "must be 0 or 1");
        }
        return Optional.ofNullable(number).map(one -> one == 1);
    }

    private Optional<CardAction> toAction(String field) {
        Optional<String> name = given(actionType);
        if (name.isPresent() && action == null) {
            throw invalid(field + ".action", "must be given with action_type");
        }
        if (action == null) {
            return Optional.empty();
        }
        ActionType kind = name.flatMap(ActionType::ofWireName)
                .orElseThrow(() -> invalid(field + ".action_type", "no such action"));
        return Optional.of(action.toAction(field + ".action", kind));
    }
}
