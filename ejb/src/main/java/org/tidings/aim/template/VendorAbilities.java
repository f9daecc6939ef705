package org.tidings.aim.template;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tidings.aim.template.Table.Row;

/**
 * What a vendor's handsets can do, as {@code vendors.csv} says.
 *
 * @param taps the actions
 * @param floors the fall-backs when an app is missing
 * @param floorsCount when the fall-backs matter
 * @param floorUrlWith the fall-backs that need an address
 * @param needsSms whether it needs the signatures and the template of the short message
 */
record VendorAbilities(
        Set<ActionType> taps,
        Set<FloorType> floors,
        FloorsCount floorsCount,
        Set<FloorType> floorUrlWith,
        boolean needsSms) {
    private static final Map<Vendor, VendorAbilities> STANDARD = of(Table.named("vendors.csv"));

    VendorAbilities {
        taps = Set.copyOf(taps);
        floors = Set.copyOf(floors);
        floorUrlWith = Set.copyOf(floorUrlWith);
    }

    /** When the fall-backs of a vendor matter. */
    enum FloorsCount {
        ALWAYS,
        /** Only where no other vendor is asked. */
        ALONE
    }

    static VendorAbilities of(Vendor vendor) {
        VendorAbilities abilities = STANDARD.get(vendor);
        if (abilities == null) {
            throw new IllegalStateException(vendor + " is unknown");
        }
        return abilities;
    }

    static Map<Vendor, VendorAbilities> of(Table table) {
        Map<Vendor, VendorAbilities> all = new EnumMap<>(Vendor.class);
        table.byKey("vendor", VendorAbilities::of).forEach((name, read) -> all.put(Vendor.valueOf(name), read));
        for (Vendor vendor : Vendor.values()) {
            if (!all.containsKey(vendor)) {
                throw new IllegalStateException("vendors.csv has no row of " + vendor);
            }
        }
        return all;
    }

    private static VendorAbilities of(Row row) {
        return new VendorAbilities(
                row.set("taps", ActionType::valueOf),
                row.set("floors", VendorAbilities::floor),
                row.read("floors count", name -> FloorsCount.valueOf(name.toUpperCase(Locale.ROOT))),
                row.set("floor_url with", VendorAbilities::floor),
                row.flag("sms"));
    }

    private static FloorType floor(String number) {
        return FloorType.ofNumber(Integer.parseInt(number))
                .orElseThrow(() -> new IllegalArgumentException("has an unknown fall-back"));
    }
}
