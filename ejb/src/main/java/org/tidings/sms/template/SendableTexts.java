package org.tidings.sms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.sms.SmsType;
import org.tidings.sms.app.SmsAppState;
import org.tidings.sms.signature.SmsSignatureState;

/**
 * Reads templates for sending. Every request to send comes here, so it is one statement that joins what belongs to the app
 * and to the signature, instead of asking those who own them.
 */
@ApplicationScoped
class SendableTexts {
    @Inject
    private Jdbi jdbi;

    Map<String, SendableText> find(Caller caller, Collection<String> templateIds) {
        List<Long> ids = templateIds.stream()
                .flatMap(id -> TemplateIds.key(id).stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : gathered(rows(caller, ids));
    }

    private List<Row> rows(Caller caller, List<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.template_id, t.domain_id, t.app_id, t.type, t.content, t.state, a.state AS app_state,
                               s.signature_id, s.name AS signature_name, s.channel_num, s.state AS signature_state,
                               v.variable_index, v.type AS variable_type
                        FROM sms_template t
                        JOIN sms_app a ON a.app_id = t.app_id
                        JOIN sms_signature s ON s.signature_id = t.signature_id
                        JOIN sms_template_variable v ON v.template_id = t.template_id
                        WHERE t.template_id = ANY(:ids) AND t.deleted_at IS NULL AND s.deleted_at IS NULL
                          AND (t.domain_id = :domain OR :anyone)
                        ORDER BY v.variable_index""")
                .bindArray("ids", Long.class, ids)
                .bind("domain", caller.domainId())
                .bind("anyone", caller.equals(Caller.SYSTEM))
                .map((row, context) -> row(row))
                .list());
    }

    /** One variable, with all that is the same in each row of its template. */
    private record Row(SendableText text, SmsVariable variable) {}

    private static Row row(ResultSet row) throws SQLException {
        boolean signatureUsable =
                SmsSignatureState.valueOf(row.getString("signature_state")).isUsable();
        SendableText text = new SendableText(
                row.getString("template_id"),
                row.getString("domain_id"),
                row.getString("app_id"),
                SmsAppState.valueOf(row.getString("app_state")) == SmsAppState.LAUNCHED,
                row.getString("signature_id"),
                row.getString("signature_name"),
                Optional.ofNullable(row.getString("channel_num")).filter(number -> signatureUsable),
                SmsType.valueOf(row.getString("type")),
                SmsTemplateState.valueOf(row.getString("state")) == SmsTemplateState.ADOPTED,
                SmsContent.of(row.getString("content")),
                List.of());
        SmsVariableType type = SmsVariableType.valueOf(row.getString("variable_type"));
        return new Row(text, new SmsVariable(row.getInt("variable_index"), type));
    }

    private static Map<String, SendableText> gathered(List<Row> rows) {
        Map<String, List<Row>> byTemplate =
                rows.stream().collect(Collectors.groupingBy(row -> row.text().templateId()));
        return byTemplate.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> joined(entry.getValue())));
    }

    private static SendableText joined(List<Row> rows) {
        return rows.get(0).text().with(rows.stream().map(Row::variable).toList());
    }
}
