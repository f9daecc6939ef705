package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final CallbackSettings SETTINGS = new CallbackSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofHours(10),
            16,
            32,
            4,
            new BreakerSettings(5, Duration.ofSeconds(30), Duration.ofMinutes(10)),
            Duration.ofDays(7));

    private final MovableClock clock = new MovableClock();
    private final Lanes lanes = Lanes.of(SETTINGS, clock);

    @Test
    void laneShouldHaveRoomForFourAndHoldNobodyElseUp() {
        assertThat(IntStream.range(0, 6).filter(i -> lanes.enter("slow"))).hasSize(4);
        assertThat(lanes.closed()).containsExactly("slow");
        assertThat(lanes.enter("other")).isTrue();

        lanes.succeeded("slow");

        assertThat(lanes.closed()).isEmpty();
        assertThat(lanes.enter("slow")).isTrue();
    }

    @Test
    void fiveFailuresInARowShouldCloseTheLaneForAWhile() {
        fail("broken", 4);
        assertThat(lanes.closed()).isEmpty();

        fail("broken", 1);

        assertThat(lanes.closed()).containsExactly("broken");
        assertThat(lanes.enter("broken")).isFalse();
        assertThat(lanes.nextOpening()).contains(clock.instant().plusSeconds(30));
    }

    @Test
    void successShouldForgetTheFailuresBefore() {
        fail("shaky", 4);
        lanes.enter("shaky");
        lanes.succeeded("shaky");

        fail("shaky", 4);

        assertThat(lanes.closed()).isEmpty();
    }

    @Test
    void oneAttemptShouldTryAfterThePause() {
        fail("broken", 5);
        clock.pass(Duration.ofSeconds(30));

        assertThat(lanes.enter("broken")).isTrue();
        assertThat(lanes.enter("broken")).isFalse();

        lanes.succeeded("broken");
        assertThat(IntStream.range(0, 6).filter(i -> lanes.enter("broken"))).hasSize(4);
    }

    @Test
    void pauseShouldDoubleUpToTheLongest() {
        fail("broken", 5);
        for (int seconds : new int[] {30, 60, 120, 240, 480, 600, 600}) {
            clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(lanes.enter("broken")).as("before %d s", seconds).isFalse();
            clock.pass(Duration.ofMillis(1));
            fail("broken", 1);
        }
    }

    @Test
    void attemptsUnderWayWhenItOpensShouldNotOpenItFurther() {
        fail("broken", 4);
        IntStream.range(0, 4).forEach(i -> lanes.enter("broken"));
        IntStream.range(0, 4).forEach(i -> lanes.failed("broken"));

        assertThat(lanes.nextOpening()).contains(clock.instant().plusSeconds(30));
    }

    @Test
    void abandonedAttemptShouldSayNothingOfTheEndpoint() {
        fail("broken", 4);
        lanes.enter("broken");
        lanes.abandoned("broken");
        assertThat(lanes.closed()).isEmpty();
    }

    @Test
    void trustShouldOpenTheLane() {
        fail("broken", 5);

        lanes.onTrusted(new LaneTrusted("broken"));

        assertThat(lanes.enter("broken")).isTrue();
    }

    private void fail(String lane, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(lanes.enter(lane)).isTrue();
            lanes.failed(lane);
        }
    }
}
