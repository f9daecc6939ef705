package org.tidings.callback;

import java.util.ArrayList;
import java.util.List;

/** Places in lanes that are taken for attempts about to be made. */
public final class Places {
    private final Lanes lanes;
    private final List<String> taken = new ArrayList<>();

    Places(Lanes lanes) {
        this.lanes = lanes;
    }

    List<String> closed() {
        return lanes.closed();
    }

    boolean take(String lane) {
        boolean room = lanes.enter(lane);
        if (room) {
            taken.add(lane);
        }
        return room;
    }

    /** No attempt will be made. */
    void giveBack() {
        taken.forEach(lanes::abandoned);
        taken.clear();
    }
}
