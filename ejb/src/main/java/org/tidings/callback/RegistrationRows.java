package org.tidings.callback;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.random.Randomness;

/** The transaction that replaces a registration. */
@ApplicationScoped
class RegistrationRows {
    private static final int ID_LENGTH = 32;

    private final Clock clock = Clock.systemUTC();

    @Inject
    private Jdbi jdbi;

    @Inject
    private Repeats repeats;

    @Inject
    private Randomness randomness;

    @Inject
    private Event<LaneTrusted> trusted;

    /** Puts the address in the place of the one until now, and answers the registration's id. */
    @Transactional
    String put(Caller caller, Optional<RequestKey> key, Registration registration) {
        if (update(caller, registration) == 0 && insert(caller, registration) == 0) {
            // somebody else inserted it in between
            update(caller, registration);
        }
        trusted.fire(new LaneTrusted(registration.type().laneOf(caller.domainId(), Optional.empty())));
        String id = idOf(caller, registration.type());
        key.ifPresent(known -> repeats.take(caller, known, id));
        return id;
    }

    private String idOf(Caller caller, CallbackType type) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM callback_registration WHERE domain_id = :domain AND type = :type""")
                .bind("domain", caller.domainId())
                .bind("type", type.name())
                .mapTo(String.class)
                .one());
    }

    private int update(Caller caller, Registration registration) {
        return jdbi.withHandle(handle -> written(caller, registration, handle.createUpdate("""
                        UPDATE callback_registration SET url = :url, remark = :remark, registered_at = :now
                        WHERE domain_id = :domain AND type = :type""")));
    }

    private int insert(Caller caller, Registration registration) {
        return jdbi.withHandle(handle ->
                written(caller, registration, handle.createUpdate("""
                        INSERT INTO callback_registration (id, domain_id, type, url, remark, registered_at)
                        VALUES (:id, :domain, :type, :url, :remark, :now)
                        ON CONFLICT DO NOTHING""").bind("id", randomness.hex(ID_LENGTH))));
    }

    private int written(Caller caller, Registration registration, Update statement) {
        return statement
                .bind("domain", caller.domainId())
                .bind("type", registration.type().name())
                .bind("url", registration.url())
                .bind("remark", registration.remark())
                .bind("now", time(clock.instant()))
                .execute();
    }
}
