package org.tidings.aim.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.shared.CommonError;

/** Puts the components of each page into the slots of the layout; refuses what has no place there, and what is missing. */
final class PageRules {
    static final int MOST_PAGES = 10;
    private static final int HIGHEST_POSITION = 100;

    private final Layout layout;
    private final List<PlacedContent> placed = new ArrayList<>();
    private final Map<Slot, Integer> onCard = new LinkedHashMap<>();

    private PageRules(Layout layout) {
        this.layout = layout;
    }

    /** Every component with its slot, in the order of the request's pages and of the layout. */
    static List<PlacedContent> place(Layout layout, List<CardPage> pages) {
        PageRules rules = new PageRules(layout);
        checkOrder(pages);
        for (int i = 0; i < pages.size(); i++) {
            rules.place("pages[" + i + "]", pages.get(i));
        }
        return List.copyOf(rules.placed);
    }

    private static void checkOrder(List<CardPage> pages) {
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw CommonError.invalid("pages", "must be 1 to " + MOST_PAGES);
        }
        Set<Integer> orders = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            int order = pages.get(i).order();
            String field = "pages[" + i + "].page_order";
            if (order < 1 || order > MOST_PAGES) {
                throw CommonError.invalid(field, "must be 1 to " + MOST_PAGES);
            }
            if (!orders.add(order)) {
                throw AimTemplateError.protocol(field, "is another page's too");
            }
        }
        if (!orders.contains(1)) {
            throw AimTemplateError.protocol("pages", "must have a page_order 1");
        }
    }

    private void place(String field, CardPage page) {
        List<Found> found = found(field + ".contents", page);
        Map<ContentType, List<Found>> free = new HashMap<>();
        Map<Slot, List<Found>> filled = new LinkedHashMap<>();
        for (Found component : found) {
            if (isOwnPlace(component.content().position())) {
                Slot slot = ownSlot(component);
                filled.computeIfAbsent(slot, any -> new ArrayList<>()).add(component);
            } else {
                free.computeIfAbsent(component.content().type(), type -> new ArrayList<>())
                        .add(component);
            }
        }
        free.forEach((type, components) -> filled.putAll(shareOut(type, components)));
        for (Slot slot : layout.slots()) {
            fill(field + ".contents", slot, filled.getOrDefault(slot, List.of()));
        }
        if (layout.takesMedia()
                && found.stream()
                        .noneMatch(component -> component.content().type().isMedia())) {
            throw AimTemplateError.protocol(field + ".contents", "needs a picture or a video");
        }
    }

    /** The components by their positions, each of which there is once. */
    private static List<Found> found(String field, CardPage page) {
        List<Found> found = new ArrayList<>();
        Set<Integer> positions = new HashSet<>();
        for (int i = 0; i < page.contents().size(); i++) {
            CardContent content = page.contents().get(i);
            String name = field + "[" + i + "]";
            if (content.position() < 1 || content.position() > HIGHEST_POSITION) {
                throw CommonError.invalid(name + ".position_number", "must be 1 to " + HIGHEST_POSITION);
            }
            if (!positions.add(content.position())) {
                throw AimTemplateError.protocol(name + ".position_number", "is another component's too");
            }
            found.add(new Found(name, content));
        }
        found.sort(Comparator.comparing(component -> component.content().position()));
        return found;
    }

    private boolean isOwnPlace(int position) {
        return layout.slots().stream().anyMatch(slot -> slot.hasPlace(position));
    }

    private Slot ownSlot(Found component) {
        return layout.slots().stream()
                .filter(slot -> slot.hasPlace(component.content().position()))
                .filter(slot -> slot.type() == component.content().type())
                .findFirst()
                .orElseThrow(() -> AimTemplateError.protocol(
                        component.field() + ".type",
                        "must be " + typesAt(component.content().position()) + " at this position"));
    }

    private String typesAt(int position) {
        return layout.slots().stream()
                .filter(slot -> slot.hasPlace(position))
                .map(slot -> slot.type().wireName())
                .collect(Collectors.joining(" or "));
    }

    /** Gives the title what is the title, and the other slots of the type what is left. */
    private Map<Slot, List<Found>> shareOut(ContentType type, List<Found> components) {
        List<Slot> slots = new ArrayList<>(layout.slots().stream()
                .filter(slot -> slot.type() == type && slot.places().isEmpty())
                .toList());
        if (slots.isEmpty()) {
            throw AimTemplateError.protocol(
                    components.get(0).field() + ".type", layout.id() + " takes no " + type.wireName());
        }
        Map<Slot, List<Found>> shares = new LinkedHashMap<>();
        List<Found> others = new ArrayList<>(components);
        layout.slots().stream().filter(slots::contains).filter(Slot::isTitle).forEach(slot -> {
            slots.remove(slot);
            shares.put(slot, titleAmong(components));
            others.removeAll(shares.get(slot));
        });
        shareOut(slots, others, shares);
        return shares;
    }

    private List<Found> titleAmong(List<Found> components) {
        Optional<CardContent> title =
                layout.titleAmong(components.stream().map(Found::content).toList());
        return components.stream()
                .filter(component -> title.filter(component.content()::equals).isPresent())
                .toList();
    }

    /** Gives each slot its least first, and then, from the first slot on, as many more as it takes. */
    private void shareOut(List<Slot> slots, List<Found> components, Map<Slot, List<Found>> shares) {
        int spare = Math.max(
                0,
                components.size()
                        - slots.stream().mapToInt(slot -> slot.count().least()).sum());
        int from = 0;
        for (Slot slot : slots) {
            int more = Math.min(spare, slot.count().mostOfAny() - slot.count().least());
            int to = Math.min(components.size(), from + slot.count().least() + more);
            shares.put(slot, components.subList(from, to));
            spare -= more;
            from = to;
        }
        if (from < components.size()) {
            Found tooMany = components.get(from);
            throw AimTemplateError.protocol(
                    tooMany.field(),
                    layout.id() + " takes no more " + tooMany.content().type().wireName());
        }
    }

    private void fill(String field, Slot slot, List<Found> components) {
        if (components.size() < slot.count().least()) {
            throw AimTemplateError.protocol(field, "needs " + slot.count().least() + " " + what(slot));
        }
        int most = slot.count().mostOfAny();
        int onPage = components.size();
        int counted = slot.count().ofCard() ? onCard.merge(slot, onPage, Integer::sum) : onPage;
        if (counted > most) {
            throw AimTemplateError.protocol(field, "at most " + most + " " + what(slot));
        }
        components.forEach(component -> placed.add(new PlacedContent(component.field(), component.content(), slot)));
    }

    private static String what(Slot slot) {
        return slot.type().wireName() + " (" + slot.name() + ")";
    }

    /** A component with its name on the wire. */
    private record Found(String field, CardContent content) {}
}
