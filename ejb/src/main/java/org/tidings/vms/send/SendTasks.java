package org.tidings.vms.send;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.NewDeliveries;
import org.tidings.delivery.Requeue;
import org.tidings.delivery.Requeued;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.time.BusinessClock;
import org.tidings.vms.template.SendableTemplate;
import org.tidings.vms.template.UsableTemplates;
import org.tidings.vms.template.Variable;

/** Send tasks of the basic edition. */
@Stateless
public class SendTasks {
    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private Repeats repeats;

    @Inject
    private UsableTemplates templates;

    @Inject
    private DeliveryQueue queue;

    /**
     * Accepts a task: once this returns, its numbers are stored and will be sent.
     *
     * @return the task's id; for a repeat of an earlier request that one's
     */
    public String create(Caller caller, Optional<RequestKey> key, CreateSendTask command) {
        Optional<String> earlier = key.flatMap(known -> repeats.answerOf(caller, known));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        SendableTemplate template = templates.forSending(caller, command.templateId());
        requireTextPlaceholders(template);
        Recipients recipients = Recipients.of(command, template.variables().size());
        Instant now = clock.instant();
        SendTask task =
                new SendTask(caller, template, command, recipients.recipients().size(), now);
        entities.persist(task);
        storeContents(task, template, recipients.contents());
        queue.enqueue(
                caller,
                new NewDeliveries(
                        MessageKind.VMS,
                        task.id(),
                        VmsProduct.of(template),
                        now.plus(command.validity()),
                        recipients.recipients()));
        String id = Long.toString(task.id());
        key.ifPresent(fresh -> repeats.take(caller, fresh, id));
        return id;
    }

    /** The caller's tasks, newest first. */
    @TransactionAttribute(SUPPORTS)
    public Page<SendTaskView> list(Caller caller, SendTaskFilter filter, PageQuery page) {
        return new SendTaskQuery(entities, caller, filter).page(page);
    }

    /** One of the caller's tasks. */
    @TransactionAttribute(SUPPORTS)
    public SendTaskView show(Caller caller, long taskId) {
        return find(caller, taskId).view();
    }

    /**
     * Sends a finished task's failed and timed-out numbers again; a task can be sent again once.
     *
     * @return how many numbers
     */
    public int resend(Caller caller, long taskId) {
        SendTask task = find(caller, taskId);
        Requeued again = queue.requeueUnsuccessful(
                caller, new Requeue(MessageKind.VMS, taskId, clock.instant().plus(task.validity())));
        int begun = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE vms_send_task SET state = 'RE_SUBMIT_SUCCESS', resent_count = :again,
                            unsendable_count = 0,
                            failed_count = failed_count - :failed, timeout_count = timeout_count - :timedOut
                        WHERE id = :id AND resent_count = 0
                            AND state IN ('SUBMIT_FAILED', 'SENDING_COMPLETE', 'SENDING_FAILED')""")
                .bind("again", again.total())
                .bind("failed", again.failed())
                .bind("timedOut", again.timedOut())
                .bind("id", taskId)
                .execute());
        if (again.total() == 0 || begun == 0) {
            throw ApiException.of(SendError.NOT_RESENDABLE);
        }
        return again.total();
    }

    private SendTask find(Caller caller, long taskId) {
        return entities.createQuery(
                        "SELECT t FROM SendTask t WHERE t.id = :id AND t.domainId = :domain", SendTask.class)
                .setParameter("id", taskId)
                .setParameter("domain", caller.domainId())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }

    private void storeContents(SendTask task, SendableTemplate template, List<List<String>> contents) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO vms_send_content (task_id, content_no, template_id, content)
                        SELECT :task, v.content_no, :template, v.content
                        FROM UNNEST(CAST(:numbers AS INTEGER ARRAY), CAST(:contents AS VARCHAR ARRAY))
                            AS v(content_no, content)""")
                .bind("task", task.id())
                .bind("template", template.id())
                .bindArray(
                        "numbers",
                        Integer.class,
                        IntStream.range(0, contents.size()).boxed().toList())
                .bindArray(
                        "contents",
                        String.class,
                        contents.stream().map(SendTasks::json).toList())
                .execute());
    }

    private static void requireTextPlaceholders(SendableTemplate template) {
        template.variables().stream()
                .filter(variable -> !variable.isText())
                .map(Variable::name)
                .findFirst()
                .ifPresent(name -> {
                    throw CommonError.invalid("tpl_id", "the template's " + name + " is not a text placeholder");
                });
    }

    private static String json(List<String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
