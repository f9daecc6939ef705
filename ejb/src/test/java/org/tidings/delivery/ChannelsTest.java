package org.tidings.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;
import static org.tidings.shared.database.TestDatabase.wired;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private static final int MANY = 5_000;
    private static final String NORTHERN = "13800000000";
    private static final String NOBODYS = "13700000000";

    private final DeliveryFixture on = new DeliveryFixture();
    private final Channel north = new Channel("north", "138");
    private final Channel south = new Channel("south", "139");
    private final Channels channels = channels();

    /** So many wait for the south that nobody looks behind them at once. */
    @BeforeEach
    void hold() {
        on.enqueue(IntStream.range(0, MANY).mapToObj("139%08d"::formatted).toArray(String[]::new));
        on.enqueue(NORTHERN);
        on.jdbi.useHandle(handle -> handle.execute("UPDATE delivery SET state = 'HELD'"));
        south.sessions = 0;
    }

    @Test
    void resumedChannelShouldGetWhatWaitsForItBehindOthers() {
        channels.pause(CALLER, "north");
        assertThat(channels.wakeHeld(CALLER, List.of(MessageKind.SMS))).isZero();

        channels.resume(CALLER, "north");

        assertThat(byState()).containsOnly(Map.entry("QUEUED", 1), Map.entry("HELD", MANY));
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0))
                .extracting(ClaimedDelivery::mobile)
                .containsExactly(NORTHERN);
    }

    @Test
    void channelThatComesUpShouldGetEverythingThatWaitsForIt() {
        north.sessions = 0;
        south.sessions = 1;

        channels.cameUp(CALLER, south.profile());

        assertThat(byState()).containsOnly(Map.entry("QUEUED", MANY), Map.entry("HELD", 1));
    }

    @Test
    void whatWasHeldWhileItsChannelCameUpShouldGoOnWithTheNextRound() {
        assertThat(channels.wakeHeld(CALLER, List.of(MessageKind.VMS, MessageKind.SMS)))
                .isEqualTo(1);

        assertThat(byState()).containsOnly(Map.entry("QUEUED", 1), Map.entry("HELD", MANY));
    }

    @Test
    void whatNoChannelServesAnyMoreShouldNotWait() {
        on.enqueue(NOBODYS);
        on.jdbi.useHandle(handle -> handle.execute("UPDATE delivery SET state = 'HELD'"));
        north.sessions = 0;

        assertThat(channels.wakeHeld(CALLER, List.of(MessageKind.SMS))).isEqualTo(1);

        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0))
                .extracting(ClaimedDelivery::mobile)
                .containsExactly(NOBODYS);
    }

    private Map<String, Integer> byState() {
        return on.jdbi.withHandle(
                handle -> handle.createQuery("SELECT state, COUNT(*) AS count FROM delivery GROUP BY state")
                        .map((row, context) -> Map.entry(row.getString("state"), row.getInt("count")))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Channels channels() {
        List<ChannelWindow> opened = List.of(new ChannelWindow(north), new ChannelWindow(south));
        ChannelWindows windows = new ChannelWindows() {
            @Override
            List<ChannelWindow> all() {
                return opened;
            }

            @Override
            Optional<ChannelWindow> named(String name) {
                return opened.stream()
                        .filter(window -> window.name().equals(name))
                        .findFirst();
            }
        };
        PausedChannels paused = wired(new PausedChannels(), on.jdbi);
        Routing routing = wired(new Routing(), windows, paused);
        HeldDeliveries held = wired(new HeldDeliveries(), on.jdbi, routing, on.queued);
        return wired(new Channels(), on.jdbi, windows, paused, held, on.queued);
    }

    private static final class Channel implements CarrierChannel {
        private final String name;
        private final String prefix;
        private int sessions = 1;

        Channel(String name, String prefix) {
            this.name = name;
            this.prefix = prefix;
        }

        @Override
        public ChannelProfile profile() {
            return new ChannelProfile(
                    name,
                    "test",
                    Set.of(MessageKind.SMS),
                    ChannelProfile.Medium.TEXT,
                    new Route(Set.of(), List.of(prefix), 1),
                    10,
                    0,
                    InDoubtPolicy.RESEND);
        }

        @Override
        public ChannelStatus status() {
            return new ChannelStatus(sessions, Optional.empty());
        }

        @Override
        public List<SubmitAnswer> submit(List<OutboundMessage> messages) {
            throw new UnsupportedOperationException();
        }
    }
}
