package org.tidings.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be submitted for review. */
public enum ReviewKind {
    VMS_TEMPLATE,
    VMS_SIGNATURE,
    SMS_APP,
    SMS_SIGNATURE,
    SMS_TEMPLATE,
    AIM_TEMPLATE,
    SERVICE_ACCOUNT,
    PORTAL,
    MENU,
    CHANNEL_NUMBER,
    ENTERPRISE,
    LINK_DOMAIN,
    JUMP_LINK;

    /** The kind's name on the wire, such as {@code vms_template}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a channel number is given with its approval. */
    boolean hasChannelNumber() {
        return this == SMS_SIGNATURE;
    }

    /** The kind of a name on the wire. */
    public static Optional<ReviewKind> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
