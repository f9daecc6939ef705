package org.tidings.aim.template;

/**
 * A component with the slot of the layout that it fills.
 *
 * @param field its name on the wire, such as {@code pages[0].contents[2]}
 */
record PlacedContent(String field, CardContent content, Slot slot) {
    String field(String name) {
        return field + "." + name;
    }
}
