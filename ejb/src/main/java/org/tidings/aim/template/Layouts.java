package org.tidings.aim.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.template.Slot.Count;
import org.tidings.aim.template.Slot.Pixels;
import org.tidings.aim.template.Slot.Places;
import org.tidings.aim.template.Slot.Tap;
import org.tidings.aim.template.Table.Row;

/** Every layout, read from {@code layouts.csv}, {@code sub-types.csv} and {@code slots.csv}. */
public final class Layouts {
    private static final Pattern COUNT = Pattern.compile("(\\d+)(?:-(\\d+))?( of card)?(?: \\((\\w+) (\\d+)\\))?");
    /** Read after what it is read with. */
    private static final Layouts STANDARD =
            of(Table.named("layouts.csv"), Table.named("sub-types.csv"), Table.named("slots.csv"));

    private final Map<String, Layout> byId;

    private Layouts(Map<String, Layout> byId) {
        this.byId = byId;
    }

    /** The layouts of this server. */
    public static Layouts standard() {
        return STANDARD;
    }

    /** Reads the tables and holds them against each other; what does not fit is an {@link IllegalStateException}. */
    static Layouts of(Table layouts, Table subTypes, Table slots) {
        Map<String, List<SubType>> variants = grouped(subTypes, Layouts::subType);
        Map<String, List<Slot>> components = grouped(slots, Layouts::slot);
        Map<String, Layout> byId = layouts.byKey("card_id", row -> layout(row, variants, components));
        requireKnown("sub-types.csv", variants.keySet(), byId);
        requireKnown("slots.csv", components.keySet(), byId);
        byId.values().forEach(Layouts::requireSense);
        return new Layouts(byId);
    }

    /** The layout of a {@code card_id}. */
    public Optional<Layout> of(String cardId) {
        return Optional.ofNullable(byId.get(cardId));
    }

    /** All of them, in the order of the table. */
    public Collection<Layout> all() {
        return byId.values();
    }

    private static <T> Map<String, List<T>> grouped(Table table, Function<Row, T> reading) {
        Map<String, List<T>> groups = new HashMap<>();
        table.rows()
                .forEach(row -> groups.computeIfAbsent(row.text("card_id"), id -> new ArrayList<>())
                        .add(reading.apply(row)));
        return groups;
    }

    private static Layout layout(Row row, Map<String, List<SubType>> variants, Map<String, List<Slot>> components) {
        String id = row.text("card_id");
        return new Layout(
                id,
                row.text("title"),
                row.read("arrangement", Layout.Arrangement::valueOf),
                row.flag("hides"),
                places(row, "coupon area"),
                row.set("vendors", Vendor::valueOf),
                variants.getOrDefault(id, List.of()),
                components.getOrDefault(id, List.of()));
    }

    private static SubType subType(Row row) {
        return new SubType(row.number("sub_type"), row.text("meaning"), row.set("vendors", Vendor::valueOf));
    }

    private static Slot slot(Row row) {
        return new Slot(
                row.text("slot"),
                row.read("type", name -> ContentType.valueOf(name.toUpperCase(Locale.ROOT))),
                row.read("count", Layouts::count),
                places(row, "places"),
                row.isGiven("text") ? row.number("text") : 0,
                row.set("ratio", Layouts::ratio),
                row.isGiven("for vivo") ? Optional.of(row.read("for vivo", Layouts::pixels)) : Optional.empty(),
                row.read("tap", name -> Tap.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    private static Count count(String written) {
        Matcher matcher = COUNT.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("is no count");
        }
        int least = Integer.parseInt(matcher.group(1));
        int most = matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2));
        Map<Vendor, Integer> more = matcher.group(4) == null
                ? Map.of()
                : Map.of(Vendor.valueOf(matcher.group(4)), Integer.valueOf(matcher.group(5)));
        return new Count(least, most, matcher.group(3) != null, more);
    }

    private static Optional<Places> places(Row row, String column) {
        return row.isGiven(column) ? Optional.of(row.read(column, Layouts::places)) : Optional.empty();
    }

    private static Places places(String written) {
        String[] ends = written.split("-", 2);
        return new Places(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static Pixels pixels(String written) {
        String[] sides = written.split("x", 2);
        return new Pixels(Integer.parseInt(sides[0]), Integer.parseInt(sides[sides.length - 1]));
    }

    private static String ratio(String written) {
        if (ImageRatio.ofWireName(written).isEmpty()) {
            throw new IllegalArgumentException("is no ratio");
        }
        return written;
    }

    private static void requireKnown(String table, Set<String> ids, Map<String, Layout> layouts) {
        ids.stream().filter(id -> !layouts.containsKey(id)).findFirst().ifPresent(id -> {
            throw new IllegalStateException(table + " has a row of " + id + ", which is no layout");
        });
    }

    private static void requireSense(Layout layout) {
        require(!layout.slots().isEmpty(), layout, "has no slots");
        require(!layout.vendors().isEmpty(), layout, "has no vendors");
        for (SubType subType : layout.subTypes()) {
            require(
                    layout.vendors().containsAll(subType.vendors()),
                    layout,
                    "has a sub type for a vendor who does not show it");
        }
        require(
                layout.subTypes().isEmpty() || layout.subType(1).isPresent(),
                layout,
                "has variants, but not the usual one");
        require(layout.couponArea().isEmpty() || layout.hides(), layout, "has a coupon area that it cannot hide");
        for (Slot slot : layout.slots()) {
            Count count = slot.count();
            require(count.least() <= count.most() && count.most() > 0, layout, "counts " + slot.name() + " backwards");
            require(
                    slot.type().isMedia() == (slot.longestText() == 0),
                    layout,
                    "needs a length for the text of " + slot.name() + ", and for nothing else");
            require(
                    slot.leastForVivo().isEmpty() || layout.vendors().contains(Vendor.VIVO),
                    layout,
                    "has pixels for vivo, who does not show it");
        }
    }

    private static void require(boolean holds, Layout layout, String problem) {
        if (!holds) {
            throw new IllegalStateException(layout.id() + " " + problem);
        }
    }
}
