package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** What people answer. A reply belongs to the newest message that its channel carried to the number. */
@Stateless
public class InboundMessages {
    private static final int LONGEST = 1_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<InboundMessagesReceived> received;

    /**
     * Stores a reply.
     *
     * @return whether there was a message that it answers; a reply to nothing is dropped
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean receive(Caller caller, String channel, String mobile, String content) {
        Instant now = clock.instant();
        String text = content.length() <= LONGEST ? content : content.substring(0, LONGEST);
        List<InboundMessage> answered = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT domain_id, kind, task_id FROM delivery
                        WHERE mobile = :mobile AND channel = :channel ORDER BY id DESC LIMIT 1""")
                .bind("mobile", mobile)
                .bind("channel", channel)
                .map((row, context) -> new InboundMessage(
                        row.getString("domain_id"),
                        MessageKind.valueOf(row.getString("kind")),
                        Long.toString(row.getLong("task_id")),
                        mobile,
                        text,
                        now))
                .list());
        answered.forEach(reply -> store(reply, channel));
        if (!answered.isEmpty()) {
            received.fire(new InboundMessagesReceived(answered));
        }
        return !answered.isEmpty();
    }

    private void store(InboundMessage reply, String channel) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO inbound_message (domain_id, kind, task_id, mobile, content, channel, received_at)
                        VALUES (:domain, :kind, :task, :mobile, :content, :channel, :now)""")
                .bind("domain", reply.domainId())
                .bind("kind", reply.kind().name())
                .bind("task", Long.parseLong(reply.taskId()))
                .bind("mobile", reply.mobile())
                .bind("content", reply.content())
                .bind("channel", channel)
                .bind("now", time(reply.receivedAt()))
                .execute());
    }
}
