package org.tidings.sms.send;

import java.util.Optional;

/**
 * A message and whether it goes out.
 *
 * @param refusal the code that it ends with; empty when it goes out
 */
record Judged(Addressed message, Optional<String> refusal) {
    boolean goesOut() {
        return refusal.isEmpty();
    }
}
