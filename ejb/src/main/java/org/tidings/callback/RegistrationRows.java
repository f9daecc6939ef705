package org.tidings.callback;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;

/** The transaction that replaces a registration. */
@ApplicationScoped
class RegistrationRows {
    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Repeats repeats;

    @Inject
    private Event<LaneTrusted> trusted;

    @Transactional
    void put(Caller caller, Optional<RequestKey> key, Registration registration) {
        key.ifPresent(known -> repeats.take(caller, known, "registered"));
        if (update(caller, registration) == 0 && insert(caller, registration) == 0) {
            // somebody else inserted it in between
            update(caller, registration);
        }
        trusted.fire(new LaneTrusted(registration.type().laneOf(caller.domainId(), Optional.empty())));
    }

    private int update(Caller caller, Registration registration) {
        return write(caller, registration, """
                UPDATE callback_registration SET url = :url, remark = :remark, registered_at = :now
                WHERE domain_id = :domain AND type = :type""");
    }

    private int insert(Caller caller, Registration registration) {
        return write(caller, registration, """
                INSERT INTO callback_registration (domain_id, type, url, remark, registered_at)
                VALUES (:domain, :type, :url, :remark, :now)
                ON CONFLICT DO NOTHING""");
    }

    private int write(Caller caller, Registration registration, String sql) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("domain", caller.domainId())
                .bind("type", registration.type().name())
                .bind("url", registration.url())
                .bind("remark", registration.remark())
                .bind("now", time(clock.instant()))
                .execute());
    }
}
