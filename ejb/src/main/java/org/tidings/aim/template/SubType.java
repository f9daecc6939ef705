package org.tidings.aim.template;

import java.util.Set;

/**
 * A variant of a layout.
 *
 * @param number the wire's {@code sub_type}
 * @param meaning for people
 * @param vendors who can show it; the others can not
 */
public record SubType(int number, String meaning, Set<Vendor> vendors) {
    public SubType {
        vendors = Set.copyOf(vendors);
    }
}
