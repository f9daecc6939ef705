package org.tidings.vms.send;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.DeliveriesClaimed;
import org.tidings.delivery.DeliveriesFinished;
import org.tidings.delivery.MessageKind;

/** Keeps the tasks' counters and states with the deliveries' outcomes: once per batch, in the batch's transaction. */
@ApplicationScoped
class SendTaskProgress {
    @Inject
    private Jdbi jdbi;

    void begin(@Observes DeliveriesClaimed event) {
        if (event.kind() != MessageKind.VMS) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE vms_send_task SET send_time = COALESCE(send_time, :now),
                            state = CASE state WHEN 'SUBMIT_SUCCESS' THEN 'PROCESSING' ELSE 'RE_PROCESSING' END
                        WHERE id = ANY(:tasks) AND state IN ('SUBMIT_SUCCESS', 'RE_SUBMIT_SUCCESS')""")
                .bind("now", time(event.at()))
                .bindArray(
                        "tasks", Long.class, event.taskIds().stream().sorted().toList())
                .execute());
    }

    void count(@Observes DeliveriesFinished event) {
        SortedMap<Long, Increments> byTask = new TreeMap<>();
        event.deliveries().stream()
                .filter(delivery -> delivery.kind() == MessageKind.VMS)
                .forEach(delivery ->
                        byTask.merge(Long.valueOf(delivery.taskId()), Increments.of(delivery), Increments::plus));
        if (!byTask.isEmpty()) {
            jdbi.useHandle(handle -> {
                lockInOrder(handle, byTask.keySet());
                add(handle, byTask);
            });
        }
    }

    /** Two batches that share tasks must meet them in one order, or each would wait for the other. */
    private static void lockInOrder(Handle handle, Collection<Long> tasks) {
        handle.createQuery("SELECT id FROM vms_send_task WHERE id = ANY(:tasks) ORDER BY id FOR UPDATE")
                .bindArray("tasks", Long.class, List.copyOf(tasks))
                .mapTo(Long.class)
                .list();
    }

    private static void add(Handle handle, SortedMap<Long, Increments> byTask) {
        handle.createUpdate("""
                        UPDATE vms_send_task SET
                            success_count = success_count + v.success,
                            failed_count = failed_count + v.failed,
                            timeout_count = timeout_count + v.timed_out,
                            unsendable_count = unsendable_count + v.unsendable,
                            state = CASE
                                WHEN success_count + failed_count + timeout_count
                                    + v.success + v.failed + v.timed_out < total_count THEN state
                                WHEN resent_count > 0 AND unsendable_count + v.unsendable = resent_count
                                    THEN 'RE_SUBMIT_FAILED'
                                WHEN resent_count > 0 THEN 'RE_SENDING_COMPLETE'
                                WHEN success_count + v.success > 0 THEN 'SENDING_COMPLETE'
                                WHEN unsendable_count + v.unsendable = total_count THEN 'SUBMIT_FAILED'
                                ELSE 'SENDING_FAILED' END
                        FROM UNNEST(CAST(:tasks AS BIGINT ARRAY), CAST(:success AS INTEGER ARRAY),
                            CAST(:failed AS INTEGER ARRAY), CAST(:timedOut AS INTEGER ARRAY),
                            CAST(:unsendable AS INTEGER ARRAY)) AS v(id, success, failed, timed_out, unsendable)
                        WHERE vms_send_task.id = v.id""")
                .bindArray("tasks", Long.class, List.copyOf(byTask.keySet()))
                .bindArray("success", Integer.class, column(byTask, Increments::success))
                .bindArray("failed", Integer.class, column(byTask, Increments::failed))
                .bindArray("timedOut", Integer.class, column(byTask, Increments::timedOut))
                .bindArray("unsendable", Integer.class, column(byTask, Increments::unsendable))
                .execute();
    }

    private static List<Integer> column(SortedMap<Long, Increments> byTask, Function<Increments, Integer> value) {
        return byTask.values().stream().map(value).toList();
    }
}
