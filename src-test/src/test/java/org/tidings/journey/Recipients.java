package org.tidings.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Five thousand people: fifty of each of the carrier's eight peculiar kinds, the others as one would wish. */
final class Recipients {
    static final int ALL = 5_000;
    static final int OF_EACH_KIND = 50;

    private Recipients() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(ordinary());
        for (int kind = 9001; kind <= 9008; kind++) {
            all.addAll(endingIn(kind));
        }
        return all;
    }

    static List<String> ordinary() {
        return IntStream.range(0, ALL - 8 * OF_EACH_KIND)
                .mapToObj("139%08d"::formatted)
                .toList();
    }

    static List<String> endingIn(int kind) {
        return IntStream.range(0, OF_EACH_KIND)
                .mapToObj(person -> "138%04d%d".formatted(person, kind))
                .toList();
    }
}
