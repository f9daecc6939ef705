package org.tidings.vms.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.shared.CommonError;

/** Says which element stands in which frame: by the indexes that were given, or each in a frame of its own. */
final class FrameLayout {
    static final int MOST_RESOURCES = 10;
    static final int MOST_FRAMES = 8;
    static final int MOST_PAIRS = 2;
    private static final Pattern INDEX = Pattern.compile("([1-9]\\d?)-([1-9]\\d?)");

    private FrameLayout() {}

    /**
     * Where an element stands.
     *
     * @param frame from 1
     * @param position within the frame, 1 or 2
     */
    record Place(int frame, int position) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return frame == other.frame
                    ? Integer.compare(position, other.position)
                    : Integer.compare(frame, other.frame);
        }
    }

    /** The place of each element, in the order in which they were given. */
    static List<Place> of(List<Optional<String>> indexes, List<ElementType> types) {
        if (indexes.isEmpty() || indexes.size() > MOST_RESOURCES) {
            throw CommonError.invalid("reslist", "must have 1 to " + MOST_RESOURCES + " elements");
        }
        List<Place> places = indexes.stream().allMatch(Optional::isEmpty) ? oneByOne(indexes.size()) : read(indexes);
        checkFrames(places, types);
        return places;
    }

    private static List<Place> oneByOne(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(frame -> new Place(frame, 1))
                .toList();
    }

    private static List<Place> read(List<Optional<String>> indexes) {
        Map<Place, Integer> taken = new TreeMap<>();
        for (int i = 0; i < indexes.size(); i++) {
            String field = "reslist[" + i + "].index";
            String index = indexes.get(i)
                    .orElseThrow(() -> CommonError.invalid(field, "all elements have an index or none has"));
            if (taken.put(placeOf(field, index), i) != null) {
                throw CommonError.invalid(field, "repeats another index");
            }
        }
        return taken.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Place placeOf(String field, String index) {
        Matcher matcher = INDEX.matcher(index);
        if (!matcher.matches()) {
            throw CommonError.invalid(field, "must be like 1-1");
        }
        Place place = new Place(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (place.frame() > MOST_FRAMES) {
            throw CommonError.invalid(field, "at most " + MOST_FRAMES + " frames");
        }
        if (place.position() > 2) {
            throw CommonError.invalid(field, "at most 2 elements in a frame");
        }
        return place;
    }

    private static void checkFrames(List<Place> places, List<ElementType> types) {
        boolean[] first = new boolean[MOST_RESOURCES + 1];
        boolean[] second = new boolean[MOST_RESOURCES + 1];
        boolean[] text = new boolean[MOST_RESOURCES + 1];
        int frames = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            (place.position() == 1 ? first : second)[place.frame()] = true;
            text[place.frame()] |= types.get(i).isText();
            frames = Math.max(frames, place.frame());
        }
        if (frames > MOST_FRAMES) {
            throw CommonError.invalid("reslist", "at most " + MOST_FRAMES + " frames");
        }
        int pairs = 0;
        for (int frame = 1; frame <= frames; frame++) {
            if (!first[frame]) {
                throw CommonError.invalid("reslist", "frame " + frame + " has no first element");
            }
            if (second[frame] && !text[frame]) {
                throw CommonError.invalid("reslist", "frame " + frame + " has two elements and no text");
            }
            pairs += second[frame] ? 1 : 0;
        }
        if (pairs > MOST_PAIRS) {
            throw CommonError.invalid("reslist", "at most " + MOST_PAIRS + " frames with 2 elements");
        }
    }
}
