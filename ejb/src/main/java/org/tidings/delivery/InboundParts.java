package org.tidings.delivery;

import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.shared.time.BusinessClock;

/** Pieces of long replies. They wait in the database: each is acknowledged to the carrier by itself, and may come to any node. */
@ApplicationScoped
class InboundParts {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String OF_ONE_REPLY = " FROM inbound_part WHERE channel = :channel AND mobile = :mobile"
            + " AND recipient = :recipient AND reference = :reference AND total = :total";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    /** Puts a piece down; the reply, when it was the last one missing. A piece that came before changes nothing. */
    Optional<Reply> add(ReplyPart part) {
        Name name = Name.of(part);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO inbound_part
                            (channel, mobile, recipient, reference, total, sequence, content, received_at)
                        VALUES (:channel, :mobile, :recipient, :reference, :total, :sequence, :content, :now)
                        ON CONFLICT DO NOTHING""")
                .bindMethods(name)
                .bind("sequence", part.sequence())
                .bind("content", part.piece().content())
                .bind("now", time(clock.instant()))
                .execute());
        List<String> pieces = pieces(name);
        return pieces.size() < part.total() ? Optional.empty() : Optional.of(taken(name, pieces));
    }

    /**
     * Takes replies that have waited too long for a piece, and those that are whole: where two servers took in the last two
     * pieces at once, neither saw the other's.
     */
    List<Reply> due() {
        Map<Name, List<String>> due = jdbi
                .withHandle(handle -> handle.createQuery("""
                        SELECT channel, mobile, recipient, reference, total FROM inbound_part
                        GROUP BY channel, mobile, recipient, reference, total
                        HAVING MIN(received_at) < :before OR COUNT(*) = total LIMIT 100""")
                        .bind("before", time(clock.instant().minus(PATIENCE)))
                        .map((row, context) -> new Name(
                                row.getString("channel"),
                                row.getString("mobile"),
                                row.getString("recipient"),
                                row.getInt("reference"),
                                row.getInt("total")))
                        .list())
                .stream()
                .collect(Collectors.toMap(name -> name, this::pieces));
        return due.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> taken(one.getKey(), one.getValue()))
                .toList();
    }

    private List<String> pieces(Name name) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT content" + OF_ONE_REPLY + " ORDER BY sequence FOR UPDATE")
                        .bindMethods(name)
                        .mapTo(String.class)
                        .list());
    }

    private Reply taken(Name name, List<String> pieces) {
        jdbi.useHandle(handle ->
                handle.createUpdate("DELETE" + OF_ONE_REPLY).bindMethods(name).execute());
        Optional<String> recipient = Optional.of(name.recipient()).filter(text -> !text.isEmpty());
        return new Reply(name.channel(), name.mobile(), recipient, String.join("", pieces));
    }

    /** What the pieces of one reply have in common. Public, so that the statements' parameters can be read from it. */
    public record Name(String channel, String mobile, String recipient, int reference, int total) {
        static Name of(ReplyPart part) {
            Reply piece = part.piece();
            return new Name(
                    piece.channel(), piece.mobile(), piece.recipient().orElse(""), part.reference(), part.total());
        }
    }
}
