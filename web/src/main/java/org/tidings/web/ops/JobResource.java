package org.tidings.web.ops;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Permission;
import org.tidings.shared.jobs.JobControl;
import org.tidings.shared.jobs.JobView;
import org.tidings.web.http.Permits;
import org.tidings.web.http.WireTimes;

/** The batch jobs, the same that the admin console shows. */
@Path("/ops/v1/jobs")
@Tag(name = "operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {
    @Inject
    private JobControl jobs;

    @GET
    @Permits(Permission.OPERATE)
    @Operation(operationId = "ListJobs", summary = "Every job with its schedule and newest executions")
    public JobList list() {
        return new JobList(jobs.list().stream().map(Item::of).toList());
    }

    @POST
    @Path("/{job}/start")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "StartJob", summary = "Start a job")
    public Started start(@PathParam("job") String job, @Valid @Nullable Start body) {
        Map<String, String> parameters = body == null || body.parameters() == null ? Map.of() : body.parameters();
        return new Started(Long.toString(jobs.start(job, parameters)));
    }

    @POST
    @Path("/executions/{id: \\d{1,18}}/stop")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "StopJobExecution", summary = "Ask an execution to stop")
    public Started stop(@PathParam("id") long id) {
        jobs.stop(id);
        return new Started(Long.toString(id));
    }

    @POST
    @Path("/executions/{id: \\d{1,18}}/restart")
    @Permits(Permission.OPERATE)
    @Operation(operationId = "RestartJobExecution", summary = "Go on with a stopped or failed execution")
    public Started restart(@PathParam("id") long id) {
        return new Started(Long.toString(jobs.restart(id)));
    }

    /** What a start may say. */
    public record Start(@Size(max = 20) @Nullable Map<@Size(max = 60) String, @Size(max = 200) String> parameters) {}

    /** The execution that a call is about. */
    public record Started(String executionId) {}

    /** Every job. */
    public record JobList(List<Item> jobs) {}

    /** A job. */
    public record Item(String name, String schedule, List<Run> executions) {
        static Item of(JobView job) {
            return new Item(
                    job.name(),
                    job.schedule(),
                    job.executions().stream().map(Run::of).toList());
        }
    }

    /**
     * One execution.
     *
     * @param exitStatus what it says of itself: its status again, or a line about what it did
     */
    public record Run(
            String executionId,
            String status,
            Optional<String> exitStatus,
            String startedAt,
            Optional<String> endedAt,
            Map<String, Long> counts) {
        static Run of(JobView.Execution execution) {
            return new Run(
                    Long.toString(execution.id()),
                    execution.status().toLowerCase(Locale.ROOT),
                    execution.exitStatus(),
                    WireTimes.utc(execution.startedAt()),
                    execution.endedAt().map(WireTimes::utc),
                    execution.metrics());
        }
    }
}
