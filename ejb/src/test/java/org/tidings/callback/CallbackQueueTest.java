package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.delivery.ClaimOwner;
import org.tidings.delivery.DeliveriesFinished;
import org.tidings.delivery.FinishedDelivery;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.Outcome;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.metrics.Counters;
import org.tidings.shared.random.Randomness;

class CallbackQueueTest {
    private static final CallbackSettings SETTINGS = new CallbackSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofHours(10),
            2,
            32,
            4,
            new BreakerSettings(5, Duration.ofSeconds(30), Duration.ofMinutes(10)),
            Duration.ofDays(7));

    private final Jdbi jdbi = TestDatabase.empty();
    private final MovableClock clock = new MovableClock();
    private final Lanes lanes = Lanes.of(SETTINGS, clock);
    private final ClaimOwner owner = new ClaimOwner();
    private final Randomness randomness = new Randomness();
    private final SilentEvent<CallbacksDue> due = new SilentEvent<>();
    private final CallbackMetrics metrics = TestDatabase.wired(
            new CallbackMetrics(), jdbi, TestDatabase.wired(new Counters(), new SimpleMeterRegistry()), clock);
    private final Outbox outbox =
            TestDatabase.wired(new Outbox(), TestDatabase.wired(new OutboxRows(), jdbi, clock, due));
    private final CallbackQueue queue = queueOf(owner);
    private final AttemptRecorder recorder =
            TestDatabase.wired(new AttemptRecorder(), jdbi, clock, owner, SETTINGS, metrics);
    private final Callbacks callbacks =
            TestDatabase.wired(new Callbacks(), jdbi, clock, SETTINGS, new SilentEvent<Object>());

    @BeforeEach
    void register() {
        register("d1", "https://one.example/hook");
        register("d2", "https://two.example/hook");
    }

    @Test
    void onlyWhoRegisteredShouldBeTold() {
        outbox.onFinished(finished("nobody", 3));
        assertThat(claim(32)).isEmpty();
        assertThat(due.fired()).isZero();

        outbox.onFinished(finished("d1", 3));
        assertThat(claim(32)).hasSize(1);
        assertThat(due.fired()).isEqualTo(1);
    }

    @Test
    void whatWaitsShouldBeGroupedAndSignedAndSentOnce() {
        outbox.onFinished(finished("d1", 200));
        outbox.onFinished(finished("d1", 200));
        outbox.onFinished(finished("d1", 200));
        outbox.onFinished(finished("d2", 1));

        List<Attempt> attempts = claim(32);

        assertThat(attempts)
                .extracting(Attempt::url)
                .containsExactlyInAnyOrder(
                        "https://one.example/hook", "https://one.example/hook", "https://two.example/hook");
        assertThat(list(CallbackState.PENDING).items())
                .extracting(CallbackView::reports)
                .containsExactlyInAnyOrder(400, 200, 1);
        assertThat(attempts).allSatisfy(attempt -> {
            assertThat(attempt.webhookId()).matches("msg_[0-9a-f]{32}");
            assertThat(attempt.body()).startsWith("{\"seq_id\":\"" + attempt.webhookId() + "\",\"reports\":[{");
            assertThat(attempt.secrets()).hasSize(1);
        });
        assertThat(claim(32)).isEmpty();
    }

    @Test
    void fullLaneShouldLeaveItsRowsInTheOutboxAndHoldNobodyUp() {
        IntStream.range(0, 60).forEach(i -> outbox.onFinished(finished("d1", 500)));
        outbox.onFinished(finished("d2", 7));

        List<Attempt> attempts = claim(32);

        assertThat(attempts).hasSize(5).extracting(Attempt::lane).contains("d2:vms_status");
        assertThat(outboxRows()).isEqualTo(56);
    }

    @Test
    void retryShouldHaveTheSameBodyAndGoToTheAddressOfToday() {
        outbox.onFinished(finished("d1", 2));
        Attempt first = claim(32).get(0);
        finish(first, WebhookAnswer.answered(500));
        assertThat(claim(32)).isEmpty();

        register("d1", "https://new.example/hook");
        clock.pass(Duration.ofSeconds(6));
        Attempt second = claim(32).get(0);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.webhookId()).isEqualTo(first.webhookId());
        assertThat(second.url()).isEqualTo("https://new.example/hook");
        assertThat(second.failures()).isEqualTo(1);
        finish(second, WebhookAnswer.answered(204));
        CallbackView view = list(CallbackState.DELIVERED).items().get(0);
        assertThat(view.attempts()).isEqualTo(2);
        assertThat(view.lastStatus()).contains(204);
        assertThat(view.deliveredAt()).contains(clock.instant());
    }

    @Test
    void givenUpShouldBeSeenAndReplayable() {
        outbox.onFinished(finished("d1", 2));
        Attempt first = claim(32).get(0);
        finish(first, WebhookAnswer.failed("connection closed"));
        clock.pass(Duration.ofSeconds(6));
        finish(claim(32).get(0), WebhookAnswer.answered(301));
        clock.pass(Duration.ofDays(1));
        assertThat(claim(32)).isEmpty();
        CallbackView view = list(CallbackState.GIVEN_UP).items().get(0);
        assertThat(view.lastStatus()).contains(301);
        assertThat(view.nextAttemptAt()).isEmpty();

        callbacks.replay(Caller.SYSTEM, first.webhookId());

        Attempt replayed = claim(32).get(0);
        assertThat(replayed.webhookId()).isEqualTo(first.webhookId());
        assertThat(replayed.failures()).isZero();
    }

    @Test
    void claimOfADeadOwnerShouldEnd() {
        outbox.onFinished(finished("d1", 2));
        Attempt first = claim(32).get(0);
        lanes.abandoned(first.lane());
        CallbackQueue nextLife = queueOf(new ClaimOwner());

        assertThat(nextLife.releaseFormerLives(Caller.SYSTEM)).isEqualTo(1);
        assertThat(claim(32)).hasSize(1);

        lanes.abandoned(first.lane());
        clock.pass(SETTINGS.lease());
        assertThat(claim(32)).hasSize(1);
    }

    @Test
    void releasedClaimShouldCostNothing() {
        outbox.onFinished(finished("d1", 2));
        Attempt first = claim(32).get(0);
        lanes.abandoned(first.lane());

        queue.release(Caller.SYSTEM, List.of(first.webhookId()));

        assertThat(claim(32)).extracting(Attempt::failures).containsExactly(0);
    }

    @Test
    void workShouldBeSeenBeforeItIsDue() {
        assertThat(hasWork(Duration.ofSeconds(10))).isFalse();
        outbox.onFinished(finished("d1", 2));
        assertThat(hasWork(Duration.ZERO)).isTrue();
        finish(claim(32).get(0), WebhookAnswer.answered(500));

        assertThat(hasWork(Duration.ofSeconds(1))).isFalse();
        assertThat(hasWork(Duration.ofSeconds(10))).isTrue();
        assertThat(queue.hasWork(
                        Caller.SYSTEM, List.of("d1:vms_status"), clock.instant().plusSeconds(10)))
                .isFalse();
    }

    @Test
    void oldShouldBeForgotten() {
        outbox.onFinished(finished("d1", 2));
        finish(claim(32).get(0), WebhookAnswer.answered(200));
        outbox.onFinished(finished("d2", 2));
        Attempt givenUp = claim(32).get(0);
        finish(givenUp, WebhookAnswer.answered(500));
        clock.pass(Duration.ofSeconds(6));
        finish(claim(32).get(0), WebhookAnswer.answered(500));
        clock.pass(Duration.ofDays(8));

        callbacks.forgetOld(Caller.SYSTEM);

        assertThat(list(CallbackState.DELIVERED).total()).isZero();
        assertThat(list(CallbackState.GIVEN_UP).total()).isEqualTo(1);
        assertThatThrownBy(() -> callbacks.replay(Caller.SYSTEM, givenUp.webhookId()))
                .isInstanceOf(ApiException.class)
                .hasMessage(CallbackError.BODY_GONE.text());
        assertThatThrownBy(() -> callbacks.replay(Caller.SYSTEM, "msg_0"))
                .isInstanceOf(ApiException.class)
                .hasMessage(CallbackError.UNKNOWN_CALLBACK.text());
    }

    @Test
    void lagShouldBeTheAgeOfTheOldest() {
        assertThat(metrics.lagSeconds()).isZero();
        outbox.onFinished(finished("d1", 2));
        clock.pass(Duration.ofSeconds(90));
        assertThat(metrics.lagSeconds()).isEqualTo(90);
        finish(claim(32).get(0), WebhookAnswer.answered(200));
        assertThat(metrics.lagSeconds()).isZero();
    }

    private List<Attempt> claim(int most) {
        return queue.claim(Caller.SYSTEM, new Places(lanes), most);
    }

    private void finish(Attempt attempt, WebhookAnswer answer) {
        lanes.abandoned(attempt.lane());
        recorder.record(Caller.SYSTEM, List.of(new AttemptResult(attempt, answer)));
    }

    private boolean hasWork(Duration within) {
        return queue.hasWork(Caller.SYSTEM, lanes.closed(), clock.instant().plus(within));
    }

    private Page<CallbackView> list(CallbackState state) {
        return callbacks.list(
                Caller.SYSTEM, new CallbackFilter(Optional.of(state), Optional.empty()), new PageQuery(0, 20));
    }

    private int outboxRows() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM callback_outbox")
                .mapTo(Integer.class)
                .one());
    }

    private void register(String domainId, String url) {
        Caller caller = new Caller(domainId, "p", "u", "user", java.util.Set.of());
        RegistrationRows rows =
                TestDatabase.wired(new RegistrationRows(), jdbi, clock, randomness, new SilentEvent<LaneTrusted>());
        rows.put(caller, Optional.empty(), new Registration(CallbackType.VMS_STATUS, url, Optional.empty()));
    }

    private CallbackQueue queueOf(ClaimOwner life) {
        SigningSecretRows secrets =
                TestDatabase.wired(new SigningSecretRows(), jdbi, clock, randomness, new OpenSecrets());
        OutboxGrouping grouping = TestDatabase.wired(new OutboxGrouping(), jdbi, clock, life, randomness);
        return TestDatabase.wired(new CallbackQueue(), jdbi, clock, life, SETTINGS, grouping, secrets);
    }

    private static DeliveriesFinished finished(String domainId, int count) {
        return new DeliveriesFinished(IntStream.range(0, count)
                .mapToObj(i -> new FinishedDelivery(
                        i,
                        domainId,
                        MessageKind.VMS,
                        "4711",
                        "13800138000",
                        "vms",
                        Outcome.DELIVERED,
                        Optional.empty(),
                        "DELIVRD",
                        1,
                        1,
                        Optional.empty(),
                        Instant.EPOCH))
                .toList());
    }
}
