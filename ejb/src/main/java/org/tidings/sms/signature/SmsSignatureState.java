package org.tidings.sms.signature;

import java.util.Arrays;
import java.util.Optional;

/** How far a signature has come. */
public enum SmsSignatureState {
    PENDING_REVIEW,
    /** Its content was approved, and it has no channel number yet. */
    PROCESSING,
    /** It has a channel number and can be sent. */
    REVIEW_PASSED,
    REVIEW_NOT_PASS,
    /** An operator took it out of use; its tenant may ask for it again. */
    TO_BE_ACTIVATED,
    /** Its tenant asked for it again. */
    PENDING_ACTIVATE;

    /** The state of a name on the wire. */
    public static Optional<SmsSignatureState> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst();
    }

    /** The state's name on the wire, such as {@code REVIEW_PASSED}. */
    public String wireName() {
        return name();
    }

    /** Whether messages may be sent under it. */
    public boolean isUsable() {
        return this == REVIEW_PASSED;
    }
}
