package org.tidings.identity;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.database.Columns;

/**
 * Recognises a request that was made before. The key is taken in the transaction that does the work, so that either
 * both are there or neither is: an answer lost on the way is given again and nothing is done twice.
 */
@Stateless
public class Repeats {
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private Jdbi jdbi;

    /**
     * What the same request was answered before, if it was; refuses the same key with another request. A repeat that was
     * signed anew is remembered by its new signature too, lest that be replayed with another key.
     */
    @TransactionAttribute(SUPPORTS)
    public Optional<String> answerOf(Caller caller, RequestKey key) {
        Optional<String> answer = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT fingerprint, answer FROM request_key WHERE domain_id = :domain AND request_key IN (<names>)")
                .bind("domain", caller.domainId())
                .bindList("names", key.names())
                .map((row, context) -> new Answered(row.getString(1), row.getString(2)))
                .findFirst()
                .map(answered -> answered.checked(key)));
        answer.ifPresent(given -> key.signature().ifPresent(name -> taken(caller, name, key.fingerprint(), given)));
        return answer;
    }

    /**
     * Takes the key for the work that this transaction does. Two at once: the second waits here for the first's
     * transaction and then is refused as in flight, so its caller asks again and is given the answer.
     *
     * @param answer what a repeat shall be answered, at most 4,000 characters
     */
    @TransactionAttribute(MANDATORY)
    public void take(Caller caller, RequestKey key, String answer) {
        for (String name : key.names()) {
            if (!taken(caller, name, key.fingerprint(), answer)) {
                throw ApiException.of(CommonError.IN_FLIGHT);
            }
        }
    }

    /**
     * Takes the keys of several requests, of whatever tenants, for the work that this transaction does. It waits where another
     * transaction is taking one of them.
     *
     * @return those that were made before, be it among these; for them nothing was taken
     */
    @TransactionAttribute(MANDATORY)
    public Set<AnsweredRequest> takeAll(Caller caller, Collection<AnsweredRequest> requests) {
        SortedMap<KeyName, AnsweredRequest> taken = new TreeMap<>();
        requests.stream()
                .filter(request -> Collections.disjoint(taken.keySet(), KeyName.allOf(request)))
                .forEach(request -> KeyName.allOf(request).forEach(name -> taken.put(name, request)));
        taken.keySet().retainAll(insert(taken));
        Set<AnsweredRequest> repeats = requests.stream()
                .filter(request -> !KeyName.allOf(request).stream().allMatch(name -> request.equals(taken.get(name))))
                .collect(Collectors.toSet());
        taken.forEach((name, request) -> {
            if (repeats.contains(request)) {
                giveBack(name);
            }
        });
        return repeats;
    }

    /**
     * Takes the names that are free, in one order, lest two that repeat the same requests wait for each other.
     *
     * @return those that were free
     */
    private Set<KeyName> insert(SortedMap<KeyName, AnsweredRequest> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO request_key (domain_id, request_key, fingerprint, answer, created_at)
                        SELECT v.domain_id, v.request_key, v.fingerprint, v.answer, :now
                        FROM UNNEST(CAST(:domains AS VARCHAR ARRAY), CAST(:keys AS VARCHAR ARRAY),
                            CAST(:fingerprints AS VARCHAR ARRAY), CAST(:answers AS VARCHAR ARRAY))
                            AS v(domain_id, request_key, fingerprint, answer)
                        ORDER BY v.domain_id, v.request_key
                        ON CONFLICT DO NOTHING""")
                .bind("now", Columns.time(Clock.systemUTC().instant()))
                .bindArray("domains", String.class, column(names.keySet(), KeyName::domainId))
                .bindArray("keys", String.class, column(names.keySet(), KeyName::name))
                .bindArray(
                        "fingerprints",
                        String.class,
                        column(names.values(), request -> request.key().fingerprint()))
                .bindArray("answers", String.class, column(names.values(), AnsweredRequest::answer))
                .executeAndReturnGeneratedKeys("domain_id", "request_key")
                .map((row, context) -> new KeyName(row.getString("domain_id"), row.getString("request_key")))
                .collect(Collectors.toSet()));
    }

    /** A key has two names, and one of them may have been free though the other was not. */
    private void giveBack(KeyName name) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM request_key WHERE domain_id = :domain AND request_key = :key")
                .bind("domain", name.domainId())
                .bind("key", name.name())
                .execute());
    }

    private static <T> List<String> column(Collection<T> some, Function<T, String> value) {
        return some.stream().map(value).toList();
    }

    private boolean taken(Caller caller, String name, String fingerprint, String answer) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO request_key (domain_id, request_key, fingerprint, answer, created_at)
                        VALUES (:domain, :key, :fingerprint, :answer, :now)
                        ON CONFLICT DO NOTHING""")
                        .bind("domain", caller.domainId())
                        .bind("key", name)
                        .bind("fingerprint", fingerprint)
                        .bind("answer", answer)
                        .bind("now", Columns.time(Clock.systemUTC().instant()))
                        .execute()
                == 1);
    }

    /**
     * Forgets answers that are older than a day.
     *
     * @return how many
     */
    public int forgetOld(Caller caller) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM request_key WHERE created_at < :before")
                .bind("before", Columns.time(Clock.systemUTC().instant().minus(KEPT)))
                .execute());
    }

    private record KeyName(String domainId, String name) implements Comparable<KeyName> {
        private static final Comparator<KeyName> ORDER =
                Comparator.comparing(KeyName::domainId).thenComparing(KeyName::name);

        static List<KeyName> allOf(AnsweredRequest request) {
            return request.key().names().stream()
                    .map(name -> new KeyName(request.domainId(), name))
                    .toList();
        }

        @Override
        public int compareTo(KeyName other) {
            return ORDER.compare(this, other);
        }
    }

    private record Answered(String fingerprint, String answer) {
        String checked(RequestKey key) {
            if (!fingerprint.equals(key.fingerprint())) {
                throw ApiException.of(CommonError.KEY_REUSED);
            }
            return answer;
        }
    }
}
