package org.tidings.vms.template;

import java.util.List;
import java.util.Optional;

/**
 * A template to be made.
 *
 * @param name for the tenant's own memory
 * @param title what the recipient sees above the frames
 * @param validityDays for how many days it may be sent, counted from its creation
 * @param callbackUrl where its creator wants to be told of decisions
 * @param remarks what its creator asks of the reviewers
 */
public record NewTemplate(
        String name,
        String title,
        int validityDays,
        Submission submission,
        List<Resource> resources,
        Optional<String> callbackUrl,
        Optional<String> remarks) {
    public NewTemplate {
        resources = List.copyOf(resources);
    }

    /** Whether it goes to the reviewers at once. */
    public enum Submission {
        AT_ONCE,
        AS_DRAFT
    }

    /**
     * One element, as its creator wrote it.
     *
     * @param source where the content comes from: {@code txt} from itself, {@code file} from itself in Base64, {@code url}
     * @param index the element's place as {@code frame-position}; either every element has one or none
     */
    public record Resource(String type, String source, String content, String name, Optional<String> index) {}
}
