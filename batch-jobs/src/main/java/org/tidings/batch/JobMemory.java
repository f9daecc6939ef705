package org.tidings.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The job repository on its disk. What a job commits there reaches the disk within half a second, which is soon enough for
 * the checkpoint of a window and spares each of them a wait for the disk. That a run exists must be known for certain:
 * what is not known after a crash is not taken up again.
 */
@ApplicationScoped
class JobMemory {
    private static final Logger LOG = Logger.getLogger(JobMemory.class);

    @Resource(lookup = "java:jboss/datasources/TidingsJobs")
    private DataSource repository;

    /** Returns when everything committed so far would survive a crash. */
    void keep() {
        try (Connection connection = repository.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException problem) {
            LOG.warnf("The job repository may forget its latest half second in a crash: %s", problem);
        }
    }
}
