package org.tidings.web.aim.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an operation that gives nothing back.
 *
 * @param data always null, and said to be
 */
@Schema(name = "AimTemplateDone")
public record AimTemplateDone(
        String status,
        String message,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(implementation = Object.class, nullable = true) @Nullable
        Object data) {
    static final AimTemplateDone SUCCESS = new AimTemplateDone("200", "success", null);
}
