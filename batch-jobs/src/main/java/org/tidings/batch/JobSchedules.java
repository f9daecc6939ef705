package org.tidings.batch;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Starts jobs by their schedules. The schedules are read anew every minute, so that one changed in the admin console is
 * in force within a minute; cron expressions are in the server's own time zone.
 */
@Singleton
@Startup
@DependsOn({"ejb.jar#SchemaMigration", "ejb.jar#FormerClaims"})
@ConcurrencyManagement(BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class JobSchedules {
    private static final Logger LOG = Logger.getLogger(JobSchedules.class);
    private static final long FIRST_LOOK_MILLIS = 500;
    private static final String RECOVERY = "recovery";

    @Resource
    private TimerService timers;

    @Inject
    private JobStarter starter;

    @Inject
    private JobRecovery recovery;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(FIRST_LOOK_MILLIS, new TimerConfig(RECOVERY, false));
        ScheduleExpression everyMinute =
                new ScheduleExpression().hour("*").minute("*").second("0");
        timers.createCalendarTimer(everyMinute, new TimerConfig("minute", false));
    }

    /** Timers keep still until the server has started, so what a crash left behind is recovered by a running server. */
    @Timeout
    void tick(Timer timer) {
        if (RECOVERY.equals(timer.getInfo())) {
            recovery.recover();
        } else {
            ZonedDateTime minute =
                    ZonedDateTime.now(Clock.system(ZoneId.systemDefault())).truncatedTo(ChronoUnit.MINUTES);
            for (Job job : Job.values()) {
                startIfDue(job, minute);
            }
        }
    }

    private void startIfDue(Job job, ZonedDateTime minute) {
        try {
            if (Cron.parse(job.currentSchedule()).includes(minute)) {
                starter.startUnlessRunning(job.id(), new Properties());
            }
        } catch (RuntimeException problem) {
            LOG.errorf("job=%s could not be started by its schedule %s: %s", job.id(), job.currentSchedule(), problem);
        }
    }
}
