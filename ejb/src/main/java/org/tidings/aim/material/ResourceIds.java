package org.tidings.aim.material;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers behind the ids that cards call materials by. */
final class ResourceIds {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,17}");

    private ResourceIds() {}

    /** The number of an id; empty for what no material can have as its id. */
    static Optional<Long> number(String resourceId) {
        return FORM.matcher(resourceId).matches() ? Optional.of(Long.valueOf(resourceId)) : Optional.empty();
    }

    static List<Long> numbers(Collection<String> resourceIds) {
        return resourceIds.stream()
                .distinct()
                .flatMap(id -> number(id).stream())
                .toList();
    }
}
