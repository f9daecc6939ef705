package org.tidings.batch.vmsdispatch;

import java.time.Duration;
import org.tidings.shared.settings.SettingsReader;

/**
 * How the job drains the queue.
 *
 * @param partitions how many threads share it on this node: while one is with the carrier, the others claim and render
 * @param linger how long a run that found the queue empty waits for more before it ends
 */
public record DispatchSettings(int partitions, Duration linger) {
    /** Reads {@code tidings.jobs.vms-dispatch.*}. */
    public static DispatchSettings read(SettingsReader in) {
        return new DispatchSettings(
                in.number("tidings.jobs.vms-dispatch.partitions", 2, 1, 8),
                in.duration("tidings.jobs.vms-dispatch.linger", Duration.ofSeconds(5)));
    }

    static DispatchSettings current() {
        return read(SettingsReader.ofServer());
    }
}
