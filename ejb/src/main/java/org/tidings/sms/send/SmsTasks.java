package org.tidings.sms.send;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.database.Columns;

/** Requests that were accepted. Nothing counts what became of their numbers: the deliveries know. */
@ApplicationScoped
class SmsTasks {
    private static final DateTimeFormatter DEFAULT_NAME =
            DateTimeFormatter.ofPattern("'Task_'uuuuMMddHHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private Jdbi jdbi;

    /** Stores the tasks of requests. */
    void insert(List<NewTask> tasks, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO sms_send_task (id, domain_id, task_name, operator, extend, created_at)
                        SELECT v.id, v.domain_id, v.task_name, v.operator, v.extend, :now
                        FROM UNNEST(CAST(:ids AS BIGINT ARRAY), CAST(:domains AS VARCHAR ARRAY),
                            CAST(:names AS VARCHAR ARRAY), CAST(:operators AS VARCHAR ARRAY),
                            CAST(:extends AS VARCHAR ARRAY)) AS v(id, domain_id, task_name, operator, extend)""")
                .bind("now", time(now))
                .bindArray("ids", Long.class, column(tasks, NewTask::id))
                .bindArray(
                        "domains",
                        String.class,
                        column(tasks, task -> task.draft().caller().domainId()))
                .bindArray("names", String.class, column(tasks, task -> name(task.draft(), now)))
                .bindArray(
                        "operators",
                        String.class,
                        column(tasks, task -> task.draft().caller().userName()))
                .bindArray(
                        "extends",
                        String.class,
                        column(tasks, task -> task.draft().extend().orElse(null)))
                .execute());
    }

    /**
     * What was answered to the request that made a task: what has ended as it began was refused then. Nothing else ends in the
     * instant in which it was taken in, and what ends later without a channel may have expired.
     */
    Optional<SmsSendAnswer> answer(Caller caller, long taskId) {
        return jdbi.withHandle(handle -> {
            List<SmsSendAnswer.Message> messages = handle.createQuery("""
                            SELECT d.id, d.mobile, t.channel_num,
                                CASE WHEN d.finished_at = d.queued_at THEN d.code END AS refusal
                            FROM delivery d
                            JOIN sms_send_text t ON t.task_id = d.task_id AND t.text_no = d.content_no
                            WHERE d.task_id = :task AND d.domain_id = :domain AND d.kind = 'SMS' ORDER BY d.id""")
                    .bind("task", taskId)
                    .bind("domain", caller.domainId())
                    .map((row, context) -> new SmsSendAnswer.Message(
                            Long.toString(row.getLong("id")),
                            row.getString("mobile"),
                            row.getString("channel_num"),
                            Optional.ofNullable(row.getString("refusal")).orElse(SmsSendAnswer.ACCEPTED)))
                    .list();
            return handle.createQuery("SELECT created_at FROM sms_send_task WHERE id = :task AND domain_id = :domain")
                    .bind("task", taskId)
                    .bind("domain", caller.domainId())
                    .map((row, context) ->
                            new SmsSendAnswer(Long.toString(taskId), Columns.instant(row, "created_at"), messages))
                    .findOne();
        });
    }

    private static String name(SmsDraft draft, Instant now) {
        return draft.taskName().orElseGet(() -> DEFAULT_NAME.format(now));
    }

    private static <T extends @Nullable Object> List<T> column(List<NewTask> tasks, Function<NewTask, T> value) {
        return tasks.stream().map(value).collect(Collectors.toList());
    }

    /** A task and the request that makes it. */
    record NewTask(long id, SmsDraft draft) {}
}
