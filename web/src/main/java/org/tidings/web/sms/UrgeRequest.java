package org.tidings.web.sms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks the reviewers for haste.
 *
 * @param urgeDesc what they are told
 */
public record UrgeRequest(@Schema(maxLength = 64) @Nullable String urgeDesc) {
    /** What a body says that may be absent. */
    public static String text(@Nullable UrgeRequest body) {
        return body == null || body.urgeDesc == null ? "" : body.urgeDesc;
    }
}
