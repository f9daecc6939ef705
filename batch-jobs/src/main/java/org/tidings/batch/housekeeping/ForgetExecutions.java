package org.tidings.batch.housekeeping;

import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * Forgets what jobs did more than two weeks ago. The runtime has no way to say so, hence the tables of its repository, from
 * the leaves up. Its exit status is how many executions there were.
 */
@Named("forgetExecutions")
@Dependent
public class ForgetExecutions extends AbstractBatchlet {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final String OLD_EXECUTIONS = "(SELECT jobexecutionid FROM job_execution WHERE endtime < ?)";
    private static final List<String> LEAVES_FIRST = List.of(
            "DELETE FROM partition_execution WHERE stepexecutionid IN"
                    + " (SELECT stepexecutionid FROM step_execution WHERE jobexecutionid IN " + OLD_EXECUTIONS + ")",
            "DELETE FROM step_execution WHERE jobexecutionid IN " + OLD_EXECUTIONS,
            "DELETE FROM job_execution WHERE endtime < ?");

    @Resource(lookup = "java:jboss/datasources/TidingsJobs")
    private DataSource repository;

    @Override
    public String process() throws SQLException {
        Timestamp before = Timestamp.from(Clock.systemUTC().instant().minus(KEPT));
        int forgotten = 0;
        try (Connection connection = repository.getConnection()) {
            for (String statement : LEAVES_FIRST) {
                try (PreparedStatement delete = connection.prepareStatement(statement)) {
                    delete.setTimestamp(1, before);
                    forgotten = delete.executeUpdate();
                }
            }
        }
        return Integer.toString(forgotten);
    }
}
