package org.tidings.delivery;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** The ways to carriers that are configured, as an operator sees and steers them. */
@Stateless
public class Channels {
    @Inject
    private Jdbi jdbi;

    @Inject
    private ChannelWindows windows;

    @Inject
    private Event<DeliveriesQueued> queued;

    /** Every configured channel with its state now. */
    @TransactionAttribute(SUPPORTS)
    public List<ChannelView> list(Caller caller) {
        Set<String> paused = paused();
        long inDoubt = inDoubt();
        return windows.all().stream()
                .map(window -> window.view(paused.contains(window.channel().name()), inDoubt))
                .toList();
    }

    /** Stops handing messages to a channel, on every node, until it is resumed; what is in flight goes on. */
    @TransactionAttribute(REQUIRED)
    public void pause(Caller caller, String name) {
        mustExist(name);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO paused_channel (name, paused_at, paused_by) VALUES (:name, :now, :by)"
                                + " ON CONFLICT DO NOTHING")
                .bind("name", name)
                .bind("now", time(Clock.systemUTC().instant()))
                .bind("by", caller.userName())
                .execute());
    }

    /** Lets a paused channel go on, at once. */
    @TransactionAttribute(REQUIRED)
    public void resume(Caller caller, String name) {
        mustExist(name);
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM paused_channel WHERE name = :name")
                .bind("name", name)
                .execute());
        windows.all().stream()
                .map(ChannelWindow::channel)
                .filter(channel -> channel.name().equals(name))
                .flatMap(channel -> channel.kinds().stream())
                .forEach(kind -> queued.fire(new DeliveriesQueued(kind, 0)));
    }

    /** Whether some channel takes messages of this kind now. */
    @TransactionAttribute(SUPPORTS)
    public boolean isOpenFor(Caller caller, MessageKind kind) {
        Set<String> paused = paused();
        return windows.all().stream()
                .map(ChannelWindow::channel)
                .anyMatch(channel -> channel.kinds().contains(kind) && !paused.contains(channel.name()));
    }

    private Set<String> paused() {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("SELECT name FROM paused_channel")
                .mapTo(String.class)
                .list()));
    }

    private long inDoubt() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM delivery WHERE in_doubt AND state IN ('QUEUED', 'CLAIMED')")
                .mapTo(Long.class)
                .one());
    }

    private void mustExist(String name) {
        if (windows.all().stream().noneMatch(window -> window.channel().name().equals(name))) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        }
    }
}
