package org.tidings.callback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.callback.BodyForm.Envelope;
import org.tidings.callback.BodyForm.Form;
import org.tidings.callback.BodyForm.Numbered;
import org.tidings.callback.BodyForm.Report;

/** What a webhook tells of. */
public enum CallbackType {
    /** How basic-edition messages ended. */
    VMS_STATUS(CallbackFamily.VMS, 0, 500, new Numbered("reports")),
    /** Replies to basic-edition messages; fewer at once, since a text may be long. */
    VMS_UPLINK(CallbackFamily.VMS, 1, 100, new Numbered("result")),
    /** A basic-edition template's state, told to the address that its creator gave: no address is registered for it. */
    VMS_TEMPLATE(null, -1, 1, new Report()),
    /** How messages ended, each by itself. */
    AIM_SINGLE(CallbackFamily.AIM, 0, 1, new Envelope("sms", Envelope.Content.ONE)),
    /** A card template's state, one to a webhook. */
    AIM_TEMPLATE(CallbackFamily.AIM, 1, 1, new Report()),
    /** How messages ended, many at once; who has an address for it is not told of each by itself. */
    AIM_BATCH(CallbackFamily.AIM, 2, 500, new Envelope("sms", Envelope.Content.LIST)),
    /** A reply to a short message, told to the address of its signature's app: no address is registered for it. */
    SMS_UPLINK(null, -1, 1, new Form());

    private final @Nullable CallbackFamily family;
    private final int urlType;
    private final int mostReports;
    private final BodyForm form;

    CallbackType(@Nullable CallbackFamily family, int urlType, int mostReports, BodyForm form) {
        this.family = family;
        this.urlType = urlType;
        this.mostReports = mostReports;
        this.form = form;
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

    /** What the body of its webhooks looks like. */
    BodyForm form() {
        return form;
    }

    /** What its webhooks to one tenant share; those to addresses that are not registered have a lane per address. */
    String laneOf(String domainId, Optional<String> target) {
        return domainId + ":" + wireName()
                + target.map(url -> ":" + Integer.toHexString(url.hashCode())).orElse("");
    }
}
