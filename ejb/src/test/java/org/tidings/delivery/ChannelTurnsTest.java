package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;
import org.tidings.shared.database.TestDatabase;

class ChannelTurnsTest {
    private final Jdbi jdbi = TestDatabase.empty();
    private final ChannelTurns turns = wired(new ChannelTurns(), jdbi);

    @Test
    void turnsShouldComeInARow() {
        ChannelTurns.Turns first = turns.take(Caller.SYSTEM, "a", 1_000, 500);
        turns.take(Caller.SYSTEM, "slow", 1, 500);
        ChannelTurns.Turns second = turns.take(Caller.SYSTEM, "slow", 1, 500);
        ChannelTurns.Turns elsewhere = turns.take(Caller.SYSTEM, "b", 10, 500);

        assertThat(first.count()).isEqualTo(50);
        assertThat(first.apart()).isEqualTo(Duration.ofMillis(1));
        assertThat(second.startsIn()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(elsewhere.count()).isEqualTo(1);
        assertThat(elsewhere.startsIn()).isZero();
    }

    @Test
    void clockThatIsPutBackShouldHoldNobodyUp() {
        turns.take(Caller.SYSTEM, "a", 1, 500);
        jdbi.useHandle(handle -> handle.execute("UPDATE channel_turn SET next_at = next_at + 3600000000"));

        ChannelTurns.Turns first = turns.take(Caller.SYSTEM, "a", 1, 500);
        ChannelTurns.Turns second = turns.take(Caller.SYSTEM, "a", 1, 500);

        assertThat(first.startsIn()).isZero();
        assertThat(second.startsIn())
                .as("the rate holds from now on")
                .isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    @Test
    void nodesTogetherShouldNotGetMoreThanTheRate() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        for (int node = 0; node < 4; node++) {
            nodes.submit(() -> {
                while (true) {
                    ChannelTurns.Turns some = turns.take(Caller.SYSTEM, "shared", 200, 500);
                    if (System.nanoTime() + some.startsIn().toNanos() >= end) {
                        return null;
                    }
                    taken.addAndGet(some.count());
                    TimeUnit.NANOSECONDS.sleep(some.startsIn().toNanos());
                }
            });
        }
        nodes.shutdown();

        assertThat(nodes.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(taken.get()).as("a moment's stall lets some go by").isBetween(20, 210);
    }
}
