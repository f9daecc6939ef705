package org.tidings.batch.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.tidings.batch.Job;
import org.tidings.shared.settings.SettingsReader;

/**
 * How a dispatch job drains its queue.
 *
 * @param partitions how many threads share it on this node: while one is with the carrier, the others claim and render
 * @param linger how long a run that found the queue empty waits for more before it ends
 */
public record DispatchSettings(int partitions, Duration linger) {
    /** Reads {@code tidings.jobs.vms-dispatch.*} and {@code tidings.jobs.sms-dispatch.*}. */
    public static List<DispatchSettings> read(SettingsReader in) {
        return Stream.of(Job.VMS_DISPATCH, Job.SMS_DISPATCH)
                .map(job -> read(in, job.id()))
                .toList();
    }

    static DispatchSettings current(String jobId) {
        return read(SettingsReader.ofServer(), jobId);
    }

    private static DispatchSettings read(SettingsReader in, String jobId) {
        return new DispatchSettings(
                in.number("tidings.jobs." + jobId + ".partitions", 2, 1, 8),
                in.duration("tidings.jobs." + jobId + ".linger", Duration.ofSeconds(5)));
    }
}
