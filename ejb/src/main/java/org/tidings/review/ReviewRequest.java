package org.tidings.review;

import java.util.List;

/**
 * Something that shall be reviewed.
 *
 * @param subjectId its id in the capability that submits it, at most 64 characters
 * @param title what an operator sees in the list, at most 200 characters
 * @param parts those who decide apart, carriers or vendors by their wire names; none when one decision is all
 */
public record ReviewRequest(ReviewKind kind, String subjectId, String title, List<String> parts) {
    public ReviewRequest {
        parts = List.copyOf(parts);
    }
}
