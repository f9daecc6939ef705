package org.tidings.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of what was done and has nothing to show.
 *
 * @param data always null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NothingAnswer(
        String status,
        String message,

        @Schema(type = SchemaType.OBJECT, nullable = true) @Nullable
        Object data) {
    /** The only one. */
    public static final NothingAnswer SUCCESS = new NothingAnswer("200", "success", null);
}
