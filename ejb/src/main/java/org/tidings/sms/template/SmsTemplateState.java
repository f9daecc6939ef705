package org.tidings.sms.template;

import java.util.Arrays;
import java.util.Optional;

/** How far a template has come with its reviewers. */
public enum SmsTemplateState {
    REVIEWING("Reviewing"),
    ADOPTED("Adopted"),
    REJECTED("Reject");

    private final String wireName;

    SmsTemplateState(String wireName) {
        this.wireName = wireName;
    }

    /** The state of a name on the wire. */
    public static Optional<SmsTemplateState> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName.equals(wireName))
                .findFirst();
    }

    /** The state's name on the wire, such as {@code Adopted}. */
    public String wireName() {
        return wireName;
    }
}
