package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.shared.database.TestDatabase;

class DeliveryIntakeTest {
    private static final String MOBILE = "13800000000";

    private final DeliveryFixture on = new DeliveryFixture();
    private final DeliveryFixture.HeardEvent<Object> told = new DeliveryFixture.HeardEvent<>();
    private final DeliveryIntake intake = TestDatabase.wired(new DeliveryIntake(), on.jdbi, told);
    private final Instant now = on.clock.instant();

    @Test
    void deliveriesShouldKeepTheirOrder() {
        List<Long> ids = accept(plain("13800000002"), plain("13800000001"), refused("MBBLACK"), plain(MOBILE));

        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(4);
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0))
                .extracting(ClaimedDelivery::mobile)
                .containsExactly("13800000002", "13800000001", MOBILE);
    }

    @Test
    void refusedNumberShouldHaveItsEnd() {
        accept(plain("13800000002"), refused("E200041"));

        assertThat(told.heard).contains(new DeliveriesQueued(MessageKind.SMS, 1));
        List<FinishedDelivery> ends = told.heard.stream()
                .filter(DeliveriesFinished.class::isInstance)
                .flatMap(event -> ((DeliveriesFinished) event).deliveries().stream())
                .toList();
        assertThat(ends).singleElement().satisfies(end -> {
            assertThat(end.code()).isEqualTo("E200041");
            assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(end.submittedAt()).isEmpty();
        });
    }

    @Test
    void scheduledDeliveryShouldWaitForItsTime() {
        accept(scheduled(now.plus(Duration.ofHours(2))));

        assertThat(told.heard).containsExactly(new DeliveriesScheduled(MessageKind.SMS, 1));
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0)).isEmpty();
        assertThat(on.scheduled.wake(CALLER, 10)).isZero();
        on.pass(Duration.ofHours(2));
        assertThat(on.scheduled.wake(CALLER, 10)).isEqualTo(1);
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0)).hasSize(1);
    }

    @Test
    void deliveryThatIsTooEarlyShouldGoOutOfTheQueueAndStayValid() {
        accept(plain(MOBILE));
        ClaimedDelivery delivery = on.queue.claim(CALLER, MessageKind.SMS, 0).get(0);

        on.record(delivery, new SubmitAnswer.Scheduled(now.plus(Duration.ofHours(30))));

        assertThat(on.stateOf(delivery)).isEqualTo("SCHEDULED");
        on.pass(Duration.ofHours(30));
        assertThat(on.silent.expire(CALLER, 10)).isZero();
        assertThat(on.scheduled.wake(CALLER, 10)).isEqualTo(1);
        assertThat(on.silent.expire(CALLER, 10)).isZero();
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0)).hasSize(1);
    }

    private List<Long> accept(NewDelivery... deliveries) {
        return intake.accept(CALLER, List.of(deliveries), now);
    }

    private NewDelivery plain(String mobile) {
        return delivery(mobile, Optional.empty(), Optional.empty());
    }

    private NewDelivery refused(String code) {
        return delivery(MOBILE, Optional.empty(), Optional.of(code));
    }

    private NewDelivery scheduled(Instant earliest) {
        return delivery(MOBILE, Optional.of(earliest), Optional.empty());
    }

    private NewDelivery delivery(String mobile, Optional<Instant> earliest, Optional<String> refusal) {
        return new NewDelivery(
                CALLER.domainId(),
                MessageKind.SMS,
                new ContentKey(4711, 0),
                mobile,
                "sms.notice",
                now.plus(Duration.ofDays(1)),
                earliest,
                refusal);
    }
}
