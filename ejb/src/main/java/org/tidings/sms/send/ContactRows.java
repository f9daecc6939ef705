package org.tidings.sms.send;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The numbers that were written to in the last 24 hours, a row each. */
@ApplicationScoped
class ContactRows {
    @Inject
    private Jdbi jdbi;

    /**
     * Makes rows for numbers that have none, in the numbers' order.
     *
     * @return the numbers that got one; for the others nothing was written
     */
    Set<String> insert(SortedMap<String, ContactTimes> newcomers) {
        if (newcomers.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> bound(newcomers, handle.createUpdate("""
                        INSERT INTO sms_contact (mobile, times, forget_at)
                        SELECT v.mobile, v.times, v.forget_at
                        FROM UNNEST(CAST(:mobiles AS VARCHAR ARRAY), CAST(:times AS VARCHAR ARRAY),
                            CAST(:ends AS TIMESTAMP WITH TIME ZONE ARRAY)) AS v(mobile, times, forget_at)
                        ORDER BY v.mobile
                        ON CONFLICT DO NOTHING"""))
                .executeAndReturnGeneratedKeys("mobile")
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** The numbers that have a row, which nobody else reads until the transaction ends; locked in the numbers' order. */
    SortedMap<String, ContactTimes> lock(Collection<String> mobiles) {
        SortedMap<String, ContactTimes> known = new TreeMap<>();
        if (!mobiles.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(
                            "SELECT mobile, times FROM sms_contact WHERE mobile = ANY(:mobiles) ORDER BY mobile FOR UPDATE")
                    .bindArray("mobiles", String.class, List.copyOf(mobiles))
                    .map((row, context) ->
                            known.put(row.getString("mobile"), ContactTimes.parse(row.getString("times"))))
                    .list());
        }
        return known;
    }

    /** Writes locked rows. */
    void update(SortedMap<String, ContactTimes> locked) {
        if (locked.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> bound(locked, handle.createUpdate("""
                        UPDATE sms_contact SET times = v.times, forget_at = v.forget_at
                        FROM UNNEST(CAST(:mobiles AS VARCHAR ARRAY), CAST(:times AS VARCHAR ARRAY),
                            CAST(:ends AS TIMESTAMP WITH TIME ZONE ARRAY)) AS v(mobile, times, forget_at)
                        WHERE sms_contact.mobile = v.mobile""")).execute());
    }

    /** Deletes rows that nothing asks for any more, and leaves alone those that somebody holds. */
    Optional<String> forget(String after, Instant now, int most) {
        return jdbi.withHandle(handle -> {
            List<String> old = handle.createQuery("""
                            SELECT mobile FROM sms_contact WHERE mobile > :after AND forget_at < :now
                            ORDER BY mobile LIMIT :most FOR UPDATE SKIP LOCKED""")
                    .bind("after", after)
                    .bind("now", time(now))
                    .bind("most", most)
                    .mapTo(String.class)
                    .list();
            if (old.isEmpty()) {
                return Optional.empty();
            }
            handle.createUpdate("DELETE FROM sms_contact WHERE mobile = ANY(:old)")
                    .bindArray("old", String.class, old)
                    .execute();
            return Optional.of(old.get(old.size() - 1));
        });
    }

    private static <S extends SqlStatement<S>> S bound(SortedMap<String, ContactTimes> rows, S statement) {
        List<ContactTimes> times = List.copyOf(rows.values());
        return statement
                .bindArray("mobiles", String.class, List.copyOf(rows.keySet()))
                .bindArray(
                        "times",
                        String.class,
                        times.stream().map(ContactTimes::format).toList())
                .bindArray(
                        "ends",
                        OffsetDateTime.class,
                        times.stream().map(one -> time(one.forgettableFrom())).toList());
    }
}
