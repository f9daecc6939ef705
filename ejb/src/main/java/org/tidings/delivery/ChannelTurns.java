package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;

/**
 * Shares out what a channel may submit a second, over all its sessions and all nodes. The database says who is next and by its
 * own clock; a node takes a row of turns at a time, a twentieth of a second long, by one conditional update.
 *
 * <p>Nodes are ahead of that clock by what each has taken, which is a second at most. Turns that lie much later were given out
 * by a clock that has been put back since, and hold nobody up.
 */
@Stateless
public class ChannelTurns {
    private static final int A_SECOND = 1_000_000;
    private static final int SLICES = 20;
    private static final long LONGEST_LEAD = 60L * A_SECOND;

    @Inject
    private Jdbi jdbi;

    /**
     * Takes the next turns.
     *
     * @param rate submits a second, from 1
     * @param most how many at most; at least one is given
     */
    @TransactionAttribute(REQUIRES_NEW)
    public Turns take(Caller caller, String channel, int rate, int most) {
        int count = Math.max(1, Math.min(most, rate / SLICES));
        long length = (long) count * A_SECOND / rate;
        return jdbi.withHandle(handle -> {
            while (true) {
                Position position = position(handle, channel);
                long start = position.start();
                int changed = handle.createUpdate(
                                "UPDATE channel_turn SET next_at = :after WHERE name = :name AND next_at = :next")
                        .bind("after", start + length)
                        .bind("name", channel)
                        .bind("next", position.next())
                        .execute();
                if (changed == 1) {
                    return new Turns(
                            count,
                            Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(start - position.now())),
                            Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / rate));
                }
            }
        });
    }

    private static Position position(Handle handle, String channel) {
        handle.createUpdate("INSERT INTO channel_turn (name, next_at) VALUES (:name, 0) ON CONFLICT DO NOTHING")
                .bind("name", channel)
                .execute();
        return handle.createQuery("""
                        SELECT next_at, CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000000 AS BIGINT) AS now_at
                        FROM channel_turn WHERE name = :name""")
                .bind("name", channel)
                .map((row, context) -> new Position(row.getLong("next_at"), row.getLong("now_at")))
                .one();
    }

    /**
     * Some turns in a row.
     *
     * @param count how many
     * @param startsIn when the first is
     * @param apart how long after each the next is
     */
    public record Turns(int count, Duration startsIn, Duration apart) {}

    private record Position(long next, long now) {
        long start() {
            return next > now && next - now <= LONGEST_LEAD ? next : now;
        }
    }
}
