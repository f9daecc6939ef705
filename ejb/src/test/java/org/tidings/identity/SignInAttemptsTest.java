package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private final HandClock clock = new HandClock();
    private final SignInAttempts attempts = new SignInAttempts(5, Duration.ofMinutes(15), clock);

    @Test
    void sixthFailureShouldHaveToWaitForTheFirstToPass() {
        fail(5);
        clock.pass(Duration.ofMinutes(5));

        assertThat(attempts.begin("zhang")).contains(Duration.ofMinutes(10));
        assertThat(attempts.begin("li")).isEmpty();
    }

    @Test
    void failuresShouldBeForgottenAfterTheWindow() {
        fail(5);
        clock.pass(Duration.ofMinutes(15));

        assertThat(attempts.begin("zhang")).isEmpty();
    }

    @Test
    void refusedAttemptsShouldNotMakeTheWaitLonger() {
        fail(5);
        clock.pass(Duration.ofMinutes(14));
        fail(20);
        clock.pass(Duration.ofMinutes(1));

        assertThat(attempts.begin("zhang")).isEmpty();
    }

    @Test
    void successShouldForgetTheFailures() {
        fail(5);
        attempts.forget("zhang");

        assertThat(attempts.begin("zhang")).isEmpty();
    }

    @Test
    void attemptsAtOnceShouldCountBeforeTheyAreDecided() {
        fail(4);

        assertThat(attempts.begin("zhang")).isEmpty();
        assertThat(attempts.begin("zhang")).isPresent();
        attempts.takeBack("zhang");
        assertThat(attempts.begin("zhang")).isEmpty();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            attempts.begin("zhang");
        }
    }

    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
