package org.tidings.adapter.carrier.smpp;

import java.util.Map;
import java.util.Set;

/** The codes of SMPP's answers. */
final class Status {
    static final int OK = 0;

    /** Something cannot be taken now; the other side shall try again. */
    static final int LATER = 0x64;

    /** Something cannot be taken, ever. */
    static final int NEVER = 0x65;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x01, "message length is invalid"),
            Map.entry(0x04, "not bound for that"),
            Map.entry(0x05, "already bound"),
            Map.entry(0x08, "system error"),
            Map.entry(0x0A, "source address is invalid"),
            Map.entry(0x0B, "destination address is invalid"),
            Map.entry(0x0D, "bind failed"),
            Map.entry(0x0E, "wrong password"),
            Map.entry(0x0F, "wrong system id"),
            Map.entry(0x14, "message queue full"),
            Map.entry(0x45, "submit failed"),
            Map.entry(0x58, "throttled"),
            Map.entry(0x64, "temporary error"),
            Map.entry(0x65, "permanent error"));
    private static final Set<Integer> ASKING_FOR_LESS = Set.of(0x14, 0x58);
    /** The session or the carrier is in trouble, the message is not to blame. */
    private static final Set<Integer> PASSING = Set.of(0x04, 0x08, 0x64);

    private Status() {}

    static boolean asksForLess(int status) {
        return ASKING_FOR_LESS.contains(status);
    }

    static boolean passes(int status) {
        return PASSING.contains(status);
    }

    /** What a customer reads of a message that the carrier refused for ever. */
    static String code(int status) {
        return "SMPP:%04X".formatted(status);
    }

    /** What an operator reads. */
    static String describe(int status) {
        String name = NAMES.get(status);
        return "status 0x%08X".formatted(status) + (name == null ? "" : ", " + name);
    }
}
