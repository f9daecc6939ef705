package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a carrier was given more than once. */
final class Duplicates {
    private Duplicates() {}

    /**
     * How many messages the carrier got again, by the kill that the earlier submit came before.
     *
     * @param submits in their order, each message as often as it was submitted
     * @param submitsAtKills how many there were at each kill
     */
    static List<Integer> byKill(List<String> submits, List<Integer> submitsAtKills) {
        Map<String, Integer> lastSeen = new HashMap<>();
        int[] duplicates = new int[submitsAtKills.size()];
        for (int i = 0; i < submits.size(); i++) {
            Integer before = lastSeen.put(submits.get(i), i);
            if (before != null) {
                int kill = killAfter(before, submitsAtKills);
                assertThat(kill).as("a message sent twice without a kill").isLessThan(duplicates.length);
                duplicates[kill]++;
            }
        }
        return IntStream.of(duplicates).boxed().toList();
    }

    private static int killAfter(int submit, List<Integer> submitsAtKills) {
        int kill = 0;
        while (kill < submitsAtKills.size() && submitsAtKills.get(kill) <= submit) {
            kill++;
        }
        return kill;
    }
}
