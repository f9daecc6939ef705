package org.tidings.aim.template;

import java.util.List;
import java.util.Set;

/**
 * A template that keeps every rule that can be held without asking the database.
 *
 * @param vendors to whom it is submitted
 * @param contents the components with the slots that they fill
 */
record TemplatePlan(NewAimTemplate template, Card card, Set<Vendor> vendors, List<PlacedContent> contents) {
    TemplatePlan {
        vendors = Set.copyOf(vendors);
        contents = List.copyOf(contents);
    }

    /** Whether the vendors are named in the request, so that none of them may be left out silently. */
    boolean hasChosenVendors() {
        return !template.vendors().isEmpty();
    }
}
