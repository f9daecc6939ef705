package org.tidings.callback;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Columns;

/** Webhooks as operators see them, of all tenants. */
@Stateless
public class Callbacks {
    private static final String MATCHING = """
             FROM callback_delivery d
            WHERE (CAST(:state AS VARCHAR) IS NULL OR d.state = :state)
            AND (CAST(:domain AS VARCHAR) IS NULL OR d.domain_id = :domain)""";

    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private CallbackSettings settings;

    @Inject
    private Event<LaneTrusted> trusted;

    @Inject
    private Event<CallbacksDue> due;

    /** The newest first. */
    @TransactionAttribute(SUPPORTS)
    public Page<CallbackView> list(Caller caller, CallbackFilter filter, PageQuery page) {
        return jdbi.withHandle(handle -> {
            List<CallbackView> items = bound(
                            handle.createQuery("""
                                    SELECT d.*, COALESCE(d.target, (SELECT r.url FROM callback_registration r
                                        WHERE r.domain_id = d.domain_id AND r.type = d.type), '') AS url"""
                                    + MATCHING
                                    + " ORDER BY d.created_at DESC, d.webhook_id LIMIT :limit OFFSET :offset"),
                            filter)
                    .bind("limit", page.limit())
                    .bind("offset", page.offset())
                    .map(Callbacks::view)
                    .list();
            long total = bound(handle.createQuery("SELECT COUNT(*)" + MATCHING), filter)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(items, total, page);
        });
    }

    /**
     * Makes a webhook due again, with the same id and body and all its attempts before it. One that is being attempted just
     * now is left alone.
     *
     * @throws ApiException 404 when there is none with this id, 409 when its body is not kept any more
     */
    @TransactionAttribute(REQUIRED)
    public void replay(Caller caller, String webhookId) {
        String lane = jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT lane FROM callback_delivery WHERE webhook_id = :id FOR UPDATE")
                        .bind("id", webhookId)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(() -> ApiException.of(CallbackError.UNKNOWN_CALLBACK));
        if (!hasBody(webhookId)) {
            throw ApiException.of(CallbackError.BODY_GONE);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE callback_delivery SET state = 'PENDING', attempts = 0, next_attempt_at = :now,
                            finished_at = NULL
                        WHERE webhook_id = :id AND claimed_by IS NULL""")
                .bind("now", time(clock.instant()))
                .bind("id", webhookId)
                .execute());
        trusted.fire(new LaneTrusted(lane));
        due.fire(new CallbacksDue());
    }

    /** Forgets what was delivered, and the bodies of what was given up, when they have been kept long enough. */
    @TransactionAttribute(REQUIRES_NEW)
    public void forgetOld(Caller caller) {
        Instant before = clock.instant().minus(settings.keep());
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            DELETE FROM callback_body WHERE webhook_id IN (
                                SELECT webhook_id FROM callback_delivery WHERE finished_at < :before)""").bind("before", time(before)).execute();
            handle.createUpdate("DELETE FROM callback_delivery WHERE state = 'DELIVERED' AND finished_at < :before")
                    .bind("before", time(before))
                    .execute();
        });
    }

    private boolean hasBody(String webhookId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT 1 FROM callback_body WHERE webhook_id = :id")
                .bind("id", webhookId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, CallbackFilter filter) {
        return statement.bind("state", filter.state().map(CallbackState::name)).bind("domain", filter.domainId());
    }

    private static CallbackView view(ResultSet row, StatementContext context) throws SQLException {
        CallbackState state = CallbackState.valueOf(row.getString("state"));
        Optional<Instant> finishedAt = Columns.optionalInstant(row, "finished_at");
        int status = row.getInt("last_status");
        return new CallbackView(
                row.getString("webhook_id"),
                row.getString("domain_id"),
                CallbackType.valueOf(row.getString("type")),
                row.getString("url"),
                state,
                row.getInt("attempts"),
                row.getInt("reports"),
                Columns.instant(row, "created_at"),
                state == CallbackState.PENDING
                        ? Optional.of(Columns.instant(row, "next_attempt_at"))
                        : Optional.empty(),
                status == 0 ? Optional.empty() : Optional.of(status),
                Optional.ofNullable(row.getString("last_error")),
                state == CallbackState.DELIVERED ? finishedAt : Optional.empty());
    }
}
