package org.tidings.web.aim.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of what was done to a template and has nothing to show.
 *
 * @param data always null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AimTemplateDone(
        String status,
        String message,

        @Schema(type = SchemaType.OBJECT, nullable = true) @Nullable
        Object data) {
    static final AimTemplateDone SUCCESS = new AimTemplateDone("200", "success", null);
}
