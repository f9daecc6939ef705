package org.tidings.vms.send;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tidings.identity.Caller;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.time.TimeRange;

/** The conditions of a list of tasks, and its two statements. */
final class SendTaskQuery {
    private final EntityManager entities;
    private final StringBuilder where = new StringBuilder(" WHERE t.domainId = :domain");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    SendTaskQuery(EntityManager entities, Caller caller, SendTaskFilter filter) {
        this.entities = entities;
        parameters.put("domain", caller.domainId());
        filter.taskName().ifPresent(part -> contains("taskName", part));
        filter.taskId().ifPresent(id -> is("id", number(id)));
        filter.templateId().ifPresent(id -> is("templateId", id));
        filter.templateName().ifPresent(part -> contains("templateName", part));
        filter.created().ifPresent(range -> within("createdAt", range));
        filter.sent().ifPresent(range -> within("sendTime", range));
        filter.operator().ifPresent(name -> is("operator", name));
        filter.state().ifPresent(state -> is("state", state));
    }

    Page<SendTaskView> page(PageQuery page) {
        long total =
                bound("SELECT COUNT(t) FROM SendTask t" + where, Long.class).getSingleResult();
        return new Page<>(
                bound("SELECT t FROM SendTask t" + where + " ORDER BY t.createdAt DESC, t.id DESC", SendTask.class)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.limit())
                        .getResultStream()
                        .map(SendTask::view)
                        .toList(),
                total,
                page);
    }

    private <T> TypedQuery<T> bound(String query, Class<T> type) {
        TypedQuery<T> typed = entities.createQuery(query, type);
        parameters.forEach(typed::setParameter);
        return typed;
    }

    private void is(String property, Object value) {
        where.append(" AND t.").append(property).append(" = :").append(property);
        parameters.put(property, value);
    }

    private void contains(String property, String part) {
        where.append(" AND t.")
                .append(property)
                .append(" LIKE :")
                .append(property)
                .append(" ESCAPE '!'");
        parameters.put(
                property, "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
    }

    private void within(String property, TimeRange range) {
        where.append(" AND t.")
                .append(property)
                .append(" BETWEEN :")
                .append(property)
                .append("Begin AND :");
        where.append(property).append("End");
        parameters.put(property + "Begin", range.begin());
        parameters.put(property + "End", range.end());
    }

    /** An id that is no number is one that no task has. */
    private static Long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1L;
    }
}
