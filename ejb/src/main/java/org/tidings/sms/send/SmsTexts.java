package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.delivery.ContentKey;
import org.tidings.delivery.InboundMessage;
import org.tidings.identity.Caller;
import org.tidings.sms.SmsType;
import org.tidings.sms.template.SendableText;

/** What tasks say to their numbers, ready to be sent. */
@ApplicationScoped
class SmsTexts {
    @Inject
    private Jdbi jdbi;

    /** Stores texts; each is written once, however many numbers get it. */
    void insert(List<NewText> texts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO sms_send_text
                            (task_id, text_no, domain_id, template_id, signature, type, channel_num, body)
                        SELECT v.task_id, v.text_no, v.domain_id, v.template_id, v.signature, v.type,
                            v.channel_num, v.body
                        FROM UNNEST(CAST(:tasks AS BIGINT ARRAY), CAST(:numbers AS INTEGER ARRAY),
                            CAST(:domains AS VARCHAR ARRAY), CAST(:templates AS VARCHAR ARRAY),
                            CAST(:signatures AS VARCHAR ARRAY), CAST(:types AS VARCHAR ARRAY),
                            CAST(:channels AS VARCHAR ARRAY), CAST(:bodies AS VARCHAR ARRAY))
                            AS v(task_id, text_no, domain_id, template_id, signature, type, channel_num, body)""")
                .bindArray("tasks", Long.class, column(texts, one -> one.key().taskId()))
                .bindArray(
                        "numbers", Integer.class, column(texts, one -> one.key().contentNo()))
                .bindArray("domains", String.class, templates(texts, SendableText::domainId))
                .bindArray("templates", String.class, templates(texts, SendableText::templateId))
                .bindArray("signatures", String.class, templates(texts, SendableText::signatureName))
                .bindArray(
                        "types",
                        String.class,
                        templates(texts, template -> template.type().name()))
                .bindArray(
                        "channels",
                        String.class,
                        column(texts, one -> one.text().channelNum()))
                .bindArray(
                        "bodies", String.class, column(texts, one -> one.text().body()))
                .execute());
    }

    /** The texts of these names. */
    List<Stored> load(Collection<ContentKey> keys) {
        List<ContentKey> wanted = List.copyOf(keys);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.task_id, t.text_no, t.domain_id, t.template_id, t.signature, t.type, t.channel_num, t.body
                        FROM UNNEST(CAST(:tasks AS BIGINT ARRAY), CAST(:numbers AS INTEGER ARRAY)) AS v(task_id, text_no)
                        JOIN sms_send_text t ON t.task_id = v.task_id AND t.text_no = v.text_no""")
                .bindArray("tasks", Long.class, column(wanted, ContentKey::taskId))
                .bindArray("numbers", Integer.class, column(wanted, ContentKey::contentNo))
                .map(Stored::read)
                .list());
    }

    /** What a reply is the answer to: the task's messages from the number that it was sent to, which is one signature's. */
    Set<Subscription> answered(InboundMessage reply) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT domain_id, signature, type FROM sms_send_text
                        WHERE task_id = :task
                            AND (CAST(:recipient AS VARCHAR) IS NULL OR :recipient LIKE channel_num || '%')""")
                .bind("task", Long.parseLong(reply.taskId()))
                .bind("recipient", reply.recipient().orElse(null))
                .map((row, context) -> new Subscription(
                        row.getString("domain_id"),
                        row.getString("signature"),
                        SmsType.valueOf(row.getString("type")),
                        reply.mobile()))
                .collect(Collectors.toSet()));
    }

    /** What these deliveries carried, by their ids; those of others than the caller are missing. */
    Map<Long, SentSms> sent(Caller caller, Collection<Long> deliveryIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT d.id, t.template_id, t.signature, s.extend
                        FROM delivery d
                        JOIN sms_send_text t ON t.task_id = d.task_id AND t.text_no = d.content_no
                        JOIN sms_send_task s ON s.id = d.task_id
                        WHERE d.id = ANY(:ids) AND d.kind = 'SMS' AND (d.domain_id = :domain OR :anyone)""")
                .bindArray("ids", Long.class, List.copyOf(deliveryIds))
                .bind("domain", caller.domainId())
                .bind("anyone", caller.equals(Caller.SYSTEM))
                .map((row, context) -> new SentSms(
                        row.getLong("id"),
                        row.getString("template_id"),
                        row.getString("signature"),
                        Optional.ofNullable(row.getString("extend"))))
                .collect(Collectors.toMap(SentSms::deliveryId, Function.identity())));
    }

    private static List<String> templates(List<NewText> texts, Function<SendableText, String> value) {
        return column(texts, one -> value.apply(one.text().template()));
    }

    private static <E, T> List<T> column(List<E> some, Function<E, T> value) {
        return some.stream().map(value).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A text and its name. */
    record NewText(ContentKey key, SmsDraft.Text text) {}

    /** A text as it was stored. */
    record Stored(
            ContentKey key,
            String domainId,
            String templateId,
            String signature,
            SmsType type,
            String channelNum,
            String body) {
        static Stored read(ResultSet row, StatementContext context) throws SQLException {
            return new Stored(
                    new ContentKey(row.getLong("task_id"), row.getInt("text_no")),
                    row.getString("domain_id"),
                    row.getString("template_id"),
                    row.getString("signature"),
                    SmsType.valueOf(row.getString("type")),
                    row.getString("channel_num"),
                    row.getString("body"));
        }

        Subscription subscription(String mobile) {
            return new Subscription(domainId, signature, type, mobile);
        }
    }
}
