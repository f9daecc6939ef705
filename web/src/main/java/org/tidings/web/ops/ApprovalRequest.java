package org.tidings.web.ops;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidings.review.Decision;

/**
 * An approval. Without vendors and carriers it is about all that is undecided.
 *
 * @param comment for the record
 * @param channelNum the number that a signature of short messages shall be sent from; without it the next one of the pool
 */
public record ApprovalRequest(
        @Nullable String comment,
        @Nullable List<@NotNull String> vendors,
        @Nullable List<@NotNull String> carriers,
        @Nullable String channelNum) {
    static Decision decision(@Nullable ApprovalRequest body) {
        return body == null
                ? Decision.ofAll("")
                : new Decision(
                        body.comment == null ? "" : body.comment,
                        names(body.vendors),
                        names(body.carriers),
                        Optional.ofNullable(body.channelNum).filter(number -> !number.isEmpty()));
    }

    static Set<String> names(@Nullable List<String> names) {
        return names == null ? Set.of() : Set.copyOf(names);
    }
}
