package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** Stops the dispatch from the server's own command line in the middle of a load, and starts it again there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobSteeringIT {
    private static final String JOBS = "/deployment=tidings.ear/subdeployment=batch-jobs.jar/subsystem=batch-jberet";
    private static final Pattern RUNNING = Pattern.compile("\"(\\d+)\" => \\{\\s+\"batch-status\" => \"STARTED\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NUMBERS = 3_000;

    private TidingsServer server;

    @BeforeAll
    void start() {
        server = TidingsServer.named("job-steering")
                .with("TIDINGS_LOOPBACK_RATE", "150")
                .start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theDispatchShouldStopAndGoOnFromTheCommandLine() {
        Customer customer = Customer.withAccessKey(server);
        String template = customer.createTemplate("steering", "【Tidings】Stop and go");
        server.cli("/system-property=tidings.jobs.vms-dispatch.schedule:add(value=off)");
        String task = customer.send("steering", template, numbers());
        await("the first messages")
                .atMost(PATIENCE)
                .until(() -> customer.task(task).getSuccessCount() > 200);

        String execution = runningExecution();
        server.cli(JOBS + ":stop-job(execution-id=" + execution + ")");
        await("the stop").atMost(PATIENCE).until(() -> state(execution).equals("STOPPED"));
        int sent = Carrier.of(server).submitsOf(task).size();
        await("the last receipts")
                .atMost(PATIENCE)
                .until(() -> customer.task(task).getSuccessCount() == sent);
        assertThat(Carrier.of(server).submitsOf(task)).hasSize(sent).hasSizeLessThan(NUMBERS);

        server.cli(JOBS + ":restart-job(execution-id=" + execution + ")");

        await("the end of the task")
                .atMost(PATIENCE)
                .until(() -> customer.task(task).getSuccessCount() == NUMBERS);
        assertThat(Carrier.of(server).submitsOf(task)).hasSize(NUMBERS);
        await("the metrics").atMost(PATIENCE).untilAsserted(this::theMetricsShouldTell);
    }

    private void theMetricsShouldTell() {
        String metrics =
                Http.get(server.management("/metrics")).send().expecting(200).body();
        assertThat(metrics)
                .containsPattern("(?m)^tidings_delivery_accepted_total\\{.*kind=\"vms\".*} " + NUMBERS + "\\.0$")
                .containsPattern("(?m)^tidings_delivery_submitted_total\\{.*kind=\"vms\".*} " + NUMBERS + "\\.0$")
                .containsPattern("(?m)^tidings_delivery_delivered_total\\{.*kind=\"vms\".*} " + NUMBERS + "\\.0$")
                .contains("tidings_delivery_queue_age_seconds", "tidings_callback_lag_seconds");
    }

    private String runningExecution() {
        Matcher found = RUNNING.matcher(
                server.cli(JOBS + "/job=vms-dispatch:read-resource(include-runtime=true,recursive=true)"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String state(String execution) {
        String answer =
                server.cli(JOBS + "/job=vms-dispatch/execution=" + execution + ":read-attribute(name=batch-status)");
        Matcher status = Pattern.compile("\"result\" => \"(\\w+)\"").matcher(answer);
        return status.find() ? status.group(1) : "";
    }

    private static List<String> numbers() {
        return IntStream.range(0, NUMBERS)
                .mapToObj(number -> "137%07d0".formatted(number))
                .toList();
    }
}
