package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** The ways to carriers that are configured, as an operator sees and steers them. */
@Stateless
public class Channels {
    private static final int SEEN_AT_ONCE = 5_000;
    private static final String ANY = "";

    @Inject
    private Jdbi jdbi;

    @Inject
    private ChannelWindows windows;

    @Inject
    private PausedChannels paused;

    @Inject
    private HeldDeliveries held;

    @Inject
    private ChannelMetrics metrics;

    @Inject
    private Event<DeliveriesQueued> queued;

    /** Opens the channels' sessions, once the server has started: receipts come in also while nothing is sent. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void open(Caller caller) {
        metrics.begin();
    }

    /** Every configured channel with its state now. */
    @TransactionAttribute(SUPPORTS)
    public List<ChannelView> list(Caller caller) {
        Set<String> resting = paused.now();
        Map<String, Long> inDoubt = inDoubt();
        return windows.all().stream()
                .map(window -> window.view(
                        resting.contains(window.name()),
                        inDoubt.getOrDefault(window.name(), 0L) + inDoubt.getOrDefault(ANY, 0L)))
                .toList();
    }

    /** Stops handing messages to a channel, on every node, until it is resumed; what is in flight goes on. */
    @TransactionAttribute(REQUIRED)
    public void pause(Caller caller, String name) {
        existing(name);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO paused_channel (name, paused_at, paused_by) VALUES (:name, :now, :by)"
                                + " ON CONFLICT DO NOTHING")
                .bind("name", name)
                .bind("now", time(Clock.systemUTC().instant()))
                .bind("by", caller.userName())
                .execute());
        paused.now();
    }

    /** Lets a paused channel go on, at once. That it may is committed before what waited for it is in the queue. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void resume(Caller caller, String name) {
        ChannelWindow window = existing(name);
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM paused_channel WHERE name = :name")
                .bind("name", name)
                .execute());
        paused.now();
        cameUp(caller, window.profile());
    }

    /** Called by a channel that has come up: what waited for it goes on. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void cameUp(Caller caller, ChannelProfile profile) {
        wakeHeld(caller, profile.kinds());
        profile.kinds().forEach(kind -> queued.fire(DeliveriesQueued.again(kind)));
    }

    /**
     * Lets everything go on that waits although a channel is open for it: it was held in the moment in which its channel came
     * up, or on a node that has lost its own sessions.
     *
     * @return how many deliveries
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public int wakeHeld(Caller caller, Collection<MessageKind> kinds) {
        int woken = 0;
        for (MessageKind kind : kinds) {
            HeldDeliveries.Portion portion = new HeldDeliveries.Portion(0, 0, 0);
            do {
                portion = held.wake(caller, kind, portion.last(), SEEN_AT_ONCE);
                woken += portion.woken();
            } while (portion.seen() == SEEN_AT_ONCE);
        }
        return woken;
    }

    /** Whether some channel takes messages of this kind now, or none is even configured to, so that they can be refused. */
    @TransactionAttribute(SUPPORTS)
    public boolean isOpenFor(Caller caller, MessageKind kind) {
        Set<String> resting = paused.now();
        List<ChannelWindow> able = windows.all().stream()
                .filter(window -> window.profile().kinds().contains(kind))
                .toList();
        return able.isEmpty() || able.stream().anyMatch(window -> window.isUp() && !resting.contains(window.name()));
    }

    /** By the channel that may have them; those that a crash has left belong to any. */
    private Map<String, Long> inDoubt() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT channel, COUNT(*) AS count FROM delivery
                        WHERE in_doubt AND state IN ('QUEUED', 'CLAIMED', 'HELD', 'SUBMITTED', 'SCHEDULED')
                            AND carrier_message_id IS NULL
                        GROUP BY channel""")
                .map((row, context) ->
                        Map.entry(Optional.ofNullable(row.getString("channel")).orElse(ANY), row.getLong("count")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private ChannelWindow existing(String name) {
        return windows.named(name).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }
}
