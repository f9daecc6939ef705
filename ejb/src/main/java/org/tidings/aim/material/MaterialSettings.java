package org.tidings.aim.material;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * How much a tenant may keep, and for how long.
 *
 * @param quotaBytes the space of one tenant, recycle bin included
 * @param idleDays after how many days without use a material is let go
 * @param recycleDays how many days the recycle bin keeps what a person deleted
 * @param orphanAge how old an object without a material is before it is swept away; longer than any upload takes
 */
public record MaterialSettings(long quotaBytes, int idleDays, int recycleDays, Duration orphanAge) {
    private static final int LONGEST_DAYS = 3650;

    /** Reads {@code tidings.material.*}. */
    public static MaterialSettings read(SettingsReader in) {
        return new MaterialSettings(
                in.bytes("tidings.material.quota-bytes", 10L << 30),
                in.number("tidings.material.idle-days", 30, 1, LONGEST_DAYS),
                in.number("tidings.material.recycle-days", 7, 1, LONGEST_DAYS),
                in.positiveDuration("tidings.material.orphan-age", Duration.ofHours(1)));
    }
}
