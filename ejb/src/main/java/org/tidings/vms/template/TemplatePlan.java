package org.tidings.vms.template;

import java.util.List;
import org.tidings.vms.template.FrameLayout.Place;

/**
 * A template that keeps every rule that can be held without looking at its media.
 *
 * @param signature without its brackets
 * @param elements in the order of display
 */
record TemplatePlan(NewTemplate template, String signature, List<Variable> variables, List<Element> elements) {
    /** Where an element's content comes from. */
    enum Source {
        TXT,
        FILE,
        URL
    }

    /**
     * @param field the element's name on the wire, such as {@code reslist[0]}
     */
    record Element(String field, Place place, ElementType type, Source source, String name, String content) {
        /** Whether it is fetched or decoded, and kept as an object. */
        boolean isMedia() {
            return !type.isText() && !Placeholders.isOne(content);
        }

        String contentField() {
            return field + ".content";
        }
    }
}
