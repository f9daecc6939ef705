package org.tidings.adapter.carrier.loopback;

import java.time.Duration;
import java.util.List;

/**
 * What happens to a message, by the last four digits of its number.
 *
 * @param receipts the codes of the receipts that come, in their order; none for silence
 * @param delay how long the receipts take
 * @param reply what the person answers; empty for nothing
 */
record Behaviour(Submit submit, List<String> receipts, Duration delay, String reply) {
    /** What the carrier says to the submit. */
    enum Submit {
        ACCEPT,
        REFUSE,
        /** The first time it asks to wait, then it accepts. */
        THROTTLE_ONCE
    }

    static Behaviour of(String mobile) {
        return switch (mobile.substring(mobile.length() - 4)) {
            case "9001" -> sends("UNDELIV");
            case "9002" -> sends("REJECTD");
            case "9003" -> sends("EXPIRED");
            case "9004" -> sends();
            case "9005" -> new Behaviour(Submit.ACCEPT, List.of("DELIVRD"), Duration.ofSeconds(5), "");
            case "9006" -> new Behaviour(Submit.ACCEPT, List.of("DELIVRD"), Duration.ZERO, "R");
            case "9007" -> new Behaviour(Submit.REFUSE, List.of(), Duration.ZERO, "");
            case "9008" -> sends("DELIVRD", "DELIVRD");
            case "9009" -> new Behaviour(Submit.THROTTLE_ONCE, List.of("DELIVRD"), Duration.ZERO, "");
            default -> sends("DELIVRD");
        };
    }

    private static Behaviour sends(String... codes) {
        return new Behaviour(Submit.ACCEPT, List.of(codes), Duration.ZERO, "");
    }
}
