package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.NumberOwners.OwnedNumber;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/**
 * What people answer. A reply belongs to the newest message that its channel carried to the number, from the channel number
 * that the reply was sent to; where that begins with several, from the longest. What is written to a tenant's number is nobody
 * else's, even where another's message went over the channel without a number of its own.
 */
@Stateless
public class InboundMessages {
    private static final int LONGEST = 1_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private NumberOwners owners;

    @Inject
    private InboundParts parts;

    @Inject
    private Event<InboundMessagesReceived> received;

    @Inject
    private StrayReplies strays;

    /**
     * Stores a reply.
     *
     * @return whether there was a message that it answers; a reply to nothing is told, and not kept
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean receive(Caller caller, Reply reply) {
        return store(reply);
    }

    /** Stores a piece of a reply, and the reply once all its pieces are there. */
    @TransactionAttribute(REQUIRES_NEW)
    public void receive(Caller caller, ReplyPart part) {
        parts.add(part).ifPresent(this::store);
    }

    /** Stores replies of which a piece never came, as far as they go, and those whose last pieces came at once. */
    @TransactionAttribute(REQUIRES_NEW)
    public int settlePieces(Caller caller) {
        List<Reply> due = parts.due();
        due.forEach(this::store);
        return due.size();
    }

    private boolean store(Reply reply) {
        Optional<InboundMessage> answer = answered(reply);
        answer.ifPresent(message -> {
            insert(message, reply.channel());
            received.fire(new InboundMessagesReceived(List.of(message)));
        });
        if (answer.isEmpty()) {
            strays.tell(reply, bounded(reply.content()), clock.instant());
        }
        return answer.isPresent();
    }

    private static String bounded(String content) {
        return content.length() <= LONGEST ? content : content.substring(0, LONGEST);
    }

    private Optional<InboundMessage> answered(Reply reply) {
        Instant now = clock.instant();
        String text = bounded(reply.content());
        Optional<OwnedNumber> owned = reply.recipient().flatMap(owners::ownerOf);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT domain_id, kind, task_id, sender FROM delivery
                        WHERE mobile = :mobile AND channel = :channel
                            AND (sender IS NULL OR CAST(:recipient AS VARCHAR) IS NULL OR :recipient LIKE sender || '%')
                            AND (CAST(:owner AS VARCHAR) IS NULL OR domain_id = :owner
                                OR LENGTH(sender) >= LENGTH(:number))
                        ORDER BY CASE WHEN CAST(:recipient AS VARCHAR) IS NULL THEN 0
                            ELSE COALESCE(LENGTH(sender), 0) END DESC, id DESC LIMIT 1""")
                .bind("mobile", reply.mobile())
                .bind("channel", reply.channel())
                .bind("recipient", reply.recipient().orElse(null))
                .bind("owner", owned.map(OwnedNumber::domainId).orElse(null))
                .bind("number", owned.map(OwnedNumber::channelNum).orElse(null))
                .map((row, context) -> new InboundMessage(
                        row.getString("domain_id"),
                        MessageKind.valueOf(row.getString("kind")),
                        Long.toString(row.getLong("task_id")),
                        reply.mobile(),
                        recipient(reply, Optional.ofNullable(row.getString("sender"))),
                        text,
                        now))
                .findOne());
    }

    /** A channel that does not say where a reply went to means the number that the message came from. */
    private static Optional<String> recipient(Reply reply, Optional<String> sender) {
        return reply.recipient().or(() -> sender);
    }

    private void insert(InboundMessage message, String channel) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO inbound_message
                            (domain_id, kind, task_id, mobile, recipient, content, channel, received_at)
                        VALUES (:domain, :kind, :task, :mobile, :recipient, :content, :channel, :now)""")
                .bind("domain", message.domainId())
                .bind("kind", message.kind().name())
                .bind("task", Long.parseLong(message.taskId()))
                .bind("mobile", message.mobile())
                .bind("recipient", message.recipient().orElse(null))
                .bind("content", message.content())
                .bind("channel", channel)
                .bind("now", time(message.receivedAt()))
                .execute());
    }
}
