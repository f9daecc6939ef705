package org.tidings.review;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an operator says of a review.
 *
 * @param comment the reason where it is a rejection; at most 500 characters
 * @param vendors the vendors it is about
 * @param carriers the carriers it is about; when neither is named it is about every part that is still undecided
 * @param channelNum the number that is given with the approval of what has one
 */
public record Decision(String comment, Set<String> vendors, Set<String> carriers, Optional<String> channelNum) {
    static final int LONGEST_COMMENT = 500;

    public Decision {
        vendors = Set.copyOf(vendors);
        carriers = Set.copyOf(carriers);
    }

    /** A decision about everything that is still undecided. */
    public static Decision ofAll(String comment) {
        return new Decision(comment, Set.of(), Set.of());
    }

    /** A decision without a number. */
    public Decision(String comment, Set<String> vendors, Set<String> carriers) {
        this(comment, vendors, carriers, Optional.empty());
    }

    Set<String> parts() {
        return Stream.concat(vendors.stream(), carriers.stream()).collect(Collectors.toUnmodifiableSet());
    }

    String fieldOf(String part) {
        return vendors.contains(part) ? "vendors" : "carriers";
    }
}
