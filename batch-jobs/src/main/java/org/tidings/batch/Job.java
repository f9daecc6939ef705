package org.tidings.batch;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The jobs that run by schedule, each with the schedule it has until an operator sets another. */
public enum Job {
    VMS_DISPATCH("vms-dispatch", "* * * * *"),
    SMS_DISPATCH("sms-dispatch", "* * * * *"),
    RECEIPT_TIMEOUT("receipt-timeout", "* * * * *"),
    CALLBACK_DELIVERY("callback-delivery", "* * * * *"),
    HOUSEKEEPING("housekeeping", "15 3 * * *"),
    MATERIAL_CLEANUP("material-cleanup", "30 3 * * *");

    private final String id;
    private final String schedule;

    Job(String id, String schedule) {
        this.id = id;
        this.schedule = schedule;
    }

    /** The name of its XML file, which HAL and jboss-cli know it by. */
    public String id() {
        return id;
    }

    /** What its schedule is without a setting. */
    public String defaultSchedule() {
        return schedule;
    }

    /** The key of its schedule. */
    public String scheduleKey() {
        return "tidings.jobs." + id + ".schedule";
    }

    /** The schedule in force: a system property set a moment ago counts. */
    public String currentSchedule() {
        return Optional.ofNullable(System.getProperty(scheduleKey()))
                .or(() -> ConfigProvider.getConfig().getOptionalValue(scheduleKey(), String.class))
                .orElse(schedule);
    }

    static Optional<Job> ofId(String id) {
        return Arrays.stream(values()).filter(job -> job.id.equals(id)).findFirst();
    }
}
