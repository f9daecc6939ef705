package org.tidings.contract;

import java.util.ArrayList;
import java.util.List;

/** Counts the facts that hold. Below something that is missing nothing holds, and only the topmost is named. */
final class Tally {
    private final List<String> misses = new ArrayList<>();
    private int held;
    private int total;
    private int missingAbove;

    boolean fact(boolean holds, String miss) {
        total++;
        if (missingAbove > 0) {
            return false;
        }
        if (holds) {
            held++;
        } else {
            misses.add(miss);
        }
        return holds;
    }

    /** Looks at what lies below something. */
    void below(boolean present, Runnable look) {
        missingAbove += present ? 0 : 1;
        look.run();
        missingAbove -= present ? 0 : 1;
    }

    int held() {
        return held;
    }

    int total() {
        return total;
    }

    List<String> misses() {
        return List.copyOf(misses);
    }
}
