package org.tidings.callback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a webhook tells of. */
public enum CallbackType {
    /** How basic-edition messages ended. */
    VMS_STATUS(CallbackFamily.VMS, 0, 500, "reports"),
    /** Replies to basic-edition messages; fewer at once, since a text may be long. */
    VMS_UPLINK(CallbackFamily.VMS, 1, 100, "result"),
    /** A basic-edition template's state, told to the address that its creator gave: no address is registered for it. */
    VMS_TEMPLATE(null, -1, 1, ""),
    /** How single sends of cards end: an address can be registered, nothing is told yet. */
    AIM_SINGLE(CallbackFamily.AIM, 0, 1, ""),
    /** A card template's state, one to a webhook. */
    AIM_TEMPLATE(CallbackFamily.AIM, 1, 1, ""),
    /** How sends of cards end, many at once: an address can be registered, nothing is told yet. */
    AIM_BATCH(CallbackFamily.AIM, 2, 1, "");

    private final @Nullable CallbackFamily family;
    private final int urlType;
    private final int mostReports;
    private final String listName;

    CallbackType(@Nullable CallbackFamily family, int urlType, int mostReports, String listName) {
        this.family = family;
        this.urlType = urlType;
        this.mostReports = mostReports;
        this.listName = listName;
    }

    /** The types that customers of a family register addresses for, by their url types. */
    public static List<CallbackType> of(CallbackFamily family) {
        return Arrays.stream(values()).filter(type -> type.family == family).toList();
    }

    /** The type that has this number in its family. */
    public static Optional<CallbackType> of(CallbackFamily family, int urlType) {
        return of(family).stream().filter(type -> type.urlType == urlType).findFirst();
    }

    /** Its number in its family. */
    public int urlType() {
        return urlType;
    }

    /** The name on the wire, such as {@code vms_status}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many reports one webhook has at most. */
    int mostReports() {
        return mostReports;
    }

    /** The name of the list that holds the reports; empty where the one report is the body itself. */
    String listName() {
        return listName;
    }

    /** What its webhooks to one tenant share; those to addresses that are not registered have a lane per address. */
    String laneOf(String domainId, Optional<String> target) {
        return domainId + ":" + wireName()
                + target.map(url -> ":" + Integer.toHexString(url.hashCode())).orElse("");
    }
}
