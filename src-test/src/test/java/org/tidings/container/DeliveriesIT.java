package org.tidings.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.ClaimedDelivery;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.delivery.DispatchRecorder;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.NewDeliveries;
import org.tidings.delivery.Receipts;
import org.tidings.delivery.SubmitAnswer;
import org.tidings.delivery.SubmittedDelivery;
import org.tidings.identity.Caller;
import org.tidings.shared.jobs.JobControl;
import org.tidings.shared.jobs.JobView;

/** Deliveries from the queue to the ledger, step by step, of a kind that no job takes away. */
@ExtendWith(ArquillianExtension.class)
class DeliveriesIT {
    private static final Caller CALLER = new Caller("container", "project", "user", "name", Set.of());
    private static final String CHANNEL = "in-container";
    private static final AtomicLong TASKS = new AtomicLong(7_000_000);

    @Inject
    private DeliveryQueue queue;

    @Inject
    private DispatchRecorder recorder;

    @Inject
    private Receipts receipts;

    @Inject
    private JobControl jobs;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/Tidings")
    private DataSource database;

    @Deployment
    static EnterpriseArchive tidings() {
        return TidingsArchive.with(DeliveriesIT.class);
    }

    @Test
    void claimedDeliveriesShouldBeNobodyElses() throws Exception {
        long task = enqueue(3);

        List<ClaimedDelivery> first = claimOf(task);

        assertThat(first).hasSize(3);
        assertThat(claimOf(task)).isEmpty();
        queue.release(Caller.SYSTEM, first);
        assertThat(claimOf(task)).hasSize(3);
    }

    @Test
    void rolledBackDeliveriesShouldNotBeQueued() throws Exception {
        long task = TASKS.incrementAndGet();
        transaction.begin();
        queue.enqueue(CALLER, deliveries(task, 2));
        transaction.rollback();

        assertThat(claimOf(task)).isEmpty();
    }

    @Test
    void repeatedReceiptShouldBeChargedOnce() throws Exception {
        long task = enqueue(1);
        ClaimedDelivery delivery = submit(task, "twice-" + task);

        CarrierReceipt receipt = delivered(delivery, "twice-" + task);
        assertThat(receipts.record(Caller.SYSTEM, List.of(receipt, receipt))).isEmpty();
        assertThat(receipts.record(Caller.SYSTEM, List.of(receipt))).isEmpty();

        assertThat(number("SELECT COUNT(*) FROM usage_record WHERE subject = ?", delivery.id()))
                .isEqualTo(1);
        assertThat(number("SELECT COUNT(*) FROM delivery WHERE id = ? AND state = 'DELIVERED'", delivery.id()))
                .isEqualTo(1);
    }

    @Test
    void earlyReceiptShouldWaitForItsSubmit() throws Exception {
        long task = enqueue(1);
        ClaimedDelivery delivery = claimOf(task).get(0);
        CarrierReceipt early = delivered(delivery, "early-" + task);
        assertThat(receipts.record(Caller.SYSTEM, List.of(early))).containsExactly(early);
        receipts.park(Caller.SYSTEM, List.of(early));

        record(delivery, new SubmitAnswer.Accepted("early-" + task));

        assertThat(number("SELECT COUNT(*) FROM delivery WHERE id = ? AND state = 'DELIVERED'", delivery.id()))
                .isEqualTo(1);
    }

    @Test
    void receiptOfAnotherNumberShouldFitNothing() throws Exception {
        long task = enqueue(1);
        submit(task, "number-" + task);

        CarrierReceipt other = new CarrierReceipt(CHANNEL, "number-" + task, "13799999999", "DELIVRD", Instant.EPOCH);

        assertThat(receipts.record(Caller.SYSTEM, List.of(other))).containsExactly(other);
    }

    @Test
    void unansweredSubmitShouldBeTriedOnceMore() throws Exception {
        long task = enqueue(1);
        record(claimOf(task).get(0), new SubmitAnswer.Unanswered());

        ClaimedDelivery again = claimOf(task).get(0);
        assertThat(again.inDoubt()).isTrue();
        record(again, new SubmitAnswer.Unanswered());

        assertThat(number("SELECT COUNT(*) FROM delivery WHERE id = ? AND code = 'UNKNOWN'", again.id()))
                .isEqualTo(1);
    }

    @Test
    void jobShouldRunToItsEnd() throws Exception {
        long execution = jobs.start("housekeeping", java.util.Map.of());

        long giveUp = System.nanoTime() + 30_000_000_000L;
        while (!status(execution).equals("COMPLETED") && System.nanoTime() < giveUp) {
            Thread.onSpinWait();
        }
        assertThat(status(execution)).isEqualTo("COMPLETED");
    }

    private String status(long execution) {
        return jobs.list().stream()
                .flatMap(job -> job.executions().stream())
                .filter(run -> run.id() == execution)
                .map(JobView.Execution::status)
                .findFirst()
                .orElse("");
    }

    private long enqueue(int numbers) throws Exception {
        long task = TASKS.incrementAndGet();
        transaction.begin();
        queue.enqueue(CALLER, deliveries(task, numbers));
        transaction.commit();
        return task;
    }

    private static NewDeliveries deliveries(long task, int numbers) {
        return new NewDeliveries(
                MessageKind.AIM,
                task,
                "test",
                Instant.parse("2100-01-01T00:00:00Z"),
                IntStream.range(0, numbers)
                        .mapToObj(number -> new NewDeliveries.Recipient("137%08d".formatted(number), 0))
                        .toList());
    }

    /** What a claim brings of one task; what it brings of others goes back. */
    private List<ClaimedDelivery> claimOf(long task) {
        List<ClaimedDelivery> claimed = queue.claim(Caller.SYSTEM, MessageKind.AIM, 0);
        queue.release(
                Caller.SYSTEM,
                claimed.stream().filter(one -> one.taskId() != task).toList());
        return claimed.stream().filter(one -> one.taskId() == task).toList();
    }

    private ClaimedDelivery submit(long task, String messageId) {
        ClaimedDelivery delivery = claimOf(task).get(0);
        record(delivery, new SubmitAnswer.Accepted(messageId));
        return delivery;
    }

    private void record(ClaimedDelivery delivery, SubmitAnswer answer) {
        recorder.record(Caller.SYSTEM, List.of(new SubmittedDelivery(delivery, CHANNEL, answer)));
    }

    private static CarrierReceipt delivered(ClaimedDelivery delivery, String messageId) {
        return new CarrierReceipt(CHANNEL, messageId, delivery.mobile(), "DELIVRD", Instant.EPOCH);
    }

    private long number(String query, long id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getLong(1);
            }
        }
    }
}
