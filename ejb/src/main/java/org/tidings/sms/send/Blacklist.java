package org.tidings.sms.send;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.tidings.identity.Caller;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Columns;
import org.tidings.sms.SmsType;

/** Who does not want to be written to: whoever has answered so, and whoever an operator knows of. */
@Stateless
public class Blacklist {
    /** The code of a message to a number that does not want it. */
    public static final String BLOCKED = "MBBLACK";

    /** What stands for any tenant, signature or type in a key, which may not be null. */
    private static final String ANY = "";

    @Inject
    private Jdbi jdbi;

    /** Those among the subscriptions that were ended, in one statement. */
    @TransactionAttribute(SUPPORTS)
    public Set<Subscription> blocked(Caller caller, Collection<Subscription> subscriptions) {
        if (subscriptions.isEmpty()) {
            return Set.of();
        }
        Map<String, List<BlacklistEntry>> entries = jdbi
                .withHandle(handle -> handle.createQuery("SELECT * FROM sms_blacklist WHERE mobile = ANY(:mobiles)")
                        .bindArray(
                                "mobiles",
                                String.class,
                                subscriptions.stream()
                                        .map(Subscription::mobile)
                                        .distinct()
                                        .toList())
                        .map(Blacklist::read)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(BlacklistEntry::mobile));
        return subscriptions.stream()
                .filter(subscription -> entries.getOrDefault(subscription.mobile(), List.of()).stream()
                        .anyMatch(entry -> entry.covers(subscription)))
                .collect(Collectors.toSet());
    }

    /** Those among the numbers that refuse anything at all. */
    @TransactionAttribute(SUPPORTS)
    public Set<String> listed(Caller caller, Collection<String> mobiles) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT DISTINCT mobile FROM sms_blacklist WHERE mobile = ANY(:mobiles)")
                        .bindArray("mobiles", String.class, List.copyOf(mobiles))
                        .mapTo(String.class)
                        .collect(Collectors.toSet()));
    }

    /**
     * Adds numbers; those that are there already stay as they are.
     *
     * @return how many were new
     */
    public int add(Caller caller, Collection<BlacklistEntry> entries) {
        List<BlacklistEntry> added = List.copyOf(entries);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO sms_blacklist (mobile, domain_id, signature, type, added_by, created_at)
                        SELECT DISTINCT v.mobile, v.domain_id, v.signature, v.type, v.added_by, v.created_at
                        FROM UNNEST(CAST(:mobiles AS VARCHAR ARRAY), CAST(:domains AS VARCHAR ARRAY),
                            CAST(:signatures AS VARCHAR ARRAY), CAST(:types AS VARCHAR ARRAY),
                            CAST(:names AS VARCHAR ARRAY), CAST(:times AS TIMESTAMP WITH TIME ZONE ARRAY))
                            AS v(mobile, domain_id, signature, type, added_by, created_at)
                        ORDER BY v.mobile, v.domain_id, v.signature, v.type
                        ON CONFLICT DO NOTHING""")
                .bindArray("mobiles", String.class, column(added, BlacklistEntry::mobile))
                .bindArray(
                        "domains",
                        String.class,
                        column(added, one -> one.domainId().orElse(ANY)))
                .bindArray(
                        "signatures",
                        String.class,
                        column(added, one -> one.signature().orElse(ANY)))
                .bindArray("types", String.class, column(added, Blacklist::typeColumn))
                .bindArray("names", String.class, column(added, BlacklistEntry::addedBy))
                .bindArray(
                        "times",
                        OffsetDateTime.class,
                        added.stream().map(entry -> time(entry.createdAt())).toList())
                .execute());
    }

    /**
     * Takes numbers off the list, whoever's messages they had refused.
     *
     * @param domainId only what they refused of this tenant; empty for all of it
     * @return how many entries there were
     */
    public int lift(Caller caller, Optional<String> domainId, Collection<String> mobiles) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "DELETE FROM sms_blacklist WHERE mobile = ANY(:mobiles) AND (:everybody OR domain_id = :domain)")
                .bindArray("mobiles", String.class, List.copyOf(mobiles))
                .bind("everybody", domainId.isEmpty())
                .bind("domain", domainId.orElse(ANY))
                .execute());
    }

    /**
     * Takes numbers off the caller's list that are on it because they answered so. What an operator put there stays.
     *
     * @return how many entries there were
     */
    public int liftReplies(Caller caller, NumberList numbers) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        DELETE FROM sms_blacklist
                        WHERE mobile = ANY(:mobiles) AND domain_id = :domain AND added_by = :reply""")
                .bindArray("mobiles", String.class, numbers.mobiles())
                .bind("domain", caller.domainId())
                .bind("reply", BlacklistEntry.REPLY)
                .execute());
    }

    /** The list in the order of the numbers. */
    @TransactionAttribute(SUPPORTS)
    public Page<BlacklistEntry> list(Caller caller, BlacklistFilter filter, PageQuery page) {
        Map<String, String> conditions = new TreeMap<>();
        filter.mobile().ifPresent(mobile -> conditions.put("mobile", mobile));
        filter.domainId().ifPresent(domain -> conditions.put("domain_id", domain));
        String where = conditions.keySet().stream()
                .map(column -> " AND " + column + " = :" + column)
                .collect(Collectors.joining("", " FROM sms_blacklist WHERE TRUE", ""));
        return jdbi.withHandle(handle -> new Page<>(
                handle.createQuery("SELECT *" + where
                                + " ORDER BY mobile, domain_id, signature, type LIMIT :limit OFFSET :offset")
                        .bindMap(conditions)
                        .bind("limit", page.limit())
                        .bind("offset", page.offset())
                        .map(Blacklist::read)
                        .list(),
                handle.createQuery("SELECT COUNT(*)" + where)
                        .bindMap(conditions)
                        .mapTo(Long.class)
                        .one(),
                page));
    }

    private static String typeColumn(BlacklistEntry entry) {
        return entry.type().map(SmsType::name).orElse(ANY);
    }

    private static BlacklistEntry read(ResultSet row, StatementContext context) throws SQLException {
        return new BlacklistEntry(
                row.getString("mobile"),
                given(row.getString("domain_id")),
                given(row.getString("signature")),
                given(row.getString("type")).map(SmsType::valueOf),
                row.getString("added_by"),
                Columns.instant(row, "created_at"));
    }

    private static Optional<String> given(String column) {
        return Optional.of(column).filter(text -> !text.equals(ANY));
    }

    private static List<String> column(List<BlacklistEntry> entries, Function<BlacklistEntry, String> value) {
        return entries.stream().map(value).toList();
    }
}
