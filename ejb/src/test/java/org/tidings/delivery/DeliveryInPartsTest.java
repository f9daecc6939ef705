package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryInPartsTest {
    private static final String MOBILE = "13800000000";
    private static final SubmitAnswer THREE = new SubmitAnswer.Accepted(List.of("a", "b", "c"));

    private final DeliveryFixture on = new DeliveryFixture();

    @Test
    void singleSegmentShouldLeaveNoRowBehind() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, new SubmitAnswer.Accepted("a"));

        on.receive(on.receipt(delivery, "a", "DELIVRD"));

        assertThat(on.count("delivery_segment")).isZero();
        assertThat(on.told()).isEmpty();
        assertThat(on.ends()).extracting(FinishedDelivery::segments).containsExactly(1);
    }

    @Test
    void deliveryShouldSucceedWhenAllItsSegmentsDid() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, THREE);

        on.receive(on.receipt(delivery, "b", "DELIVRD"), on.receipt(delivery, "a", "ACCEPTD"));
        on.receive(on.receipt(delivery, "b", "UNDELIV"), on.receipt(delivery, "c", "DELIVRD"));
        assertThat(on.ends()).isEmpty();
        on.receive(on.receipt(delivery, "a", "DELIVRD"));
        on.receive(on.receipt(delivery, "a", "DELIVRD"));

        assertThat(on.ends()).hasSize(1).first().satisfies(end -> {
            assertThat(end.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(end.code()).isEqualTo("DELIVRD");
            assertThat(end.segments()).isEqualTo(3);
            assertThat(end.parts()).isEqualTo(3);
        });
        assertThat(on.told())
                .extracting(SegmentsReported.Segment::sequence, SegmentsReported.Segment::total)
                .containsExactly(tuple(2), tuple(3), tuple(1));
    }

    @Test
    void deliveryShouldFailWithItsFirstFailedSegmentOnceAllAreIn() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, THREE);

        on.receive(on.receipt(delivery, "c", "EXPIRED"), on.receipt(delivery, "b", "UNDELIV"));
        assertThat(on.stateOf(delivery)).isEqualTo("SUBMITTED");
        on.receive(on.receipt(delivery, "a", "DELIVRD"));

        assertThat(on.ends()).extracting(FinishedDelivery::code).containsExactly("UNDELIV");
    }

    @Test
    void allSegmentsInOneBatchShouldEndItOnce() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, THREE);

        on.receive(
                on.receipt(delivery, "a", "DELIVRD"),
                on.receipt(delivery, "a", "DELIVRD"),
                on.receipt(delivery, "b", "DELIVRD"),
                on.receipt(delivery, "c", "DELIVRD"));

        assertThat(on.ends()).hasSize(1);
        assertThat(on.told()).hasSize(3);
    }

    @Test
    void earlyReceiptsOfSegmentsShouldWaitForTheirSubmit() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        List<CarrierReceipt> early =
                List.of(on.receipt(delivery, "a", "DELIVRD"), on.receipt(delivery, "c", "DELIVRD"));
        assertThat(on.receipts.record(CALLER, early)).isEqualTo(early);
        List<Long> parked = on.receipts.park(CALLER, early);
        assertThat(on.receipts.settle(CALLER, parked)).isEqualTo(parked);

        on.record(delivery, THREE);
        on.receive(on.receipt(delivery, "b", "DELIVRD"));

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(on.count("parked_receipt")).isZero();
    }

    @Test
    void keptReceiptsShouldBeSettledOnce() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, new SubmitAnswer.Accepted("a"));
        List<Long> kept = on.receipts.park(
                CALLER, List.of(on.receipt(delivery, "a", "DELIVRD"), on.receipt(delivery, "stranger", "DELIVRD")));

        assertThat(on.receipts.settle(CALLER, kept)).containsExactly(kept.get(1));
        assertThat(on.receipts.settle(CALLER, kept)).containsExactly(kept.get(1));

        assertThat(on.ends()).hasSize(1);
    }

    @Test
    void silentSegmentsShouldTimeTheDeliveryOutAndComeInLate() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, THREE);
        on.receive(on.receipt(delivery, "a", "DELIVRD"));
        on.pass(Duration.ofHours(73));

        assertThat(on.silent.giveUp(CALLER, 10)).isEqualTo(1);
        assertThat(on.ends()).extracting(FinishedDelivery::code).containsExactly("UNKNOWN");
        assertThat(on.told())
                .extracting(SegmentsReported.Segment::code)
                .containsExactly("DELIVRD", "UNKNOWN", "UNKNOWN");
        on.receive(on.receipt(delivery, "b", "DELIVRD"));
        assertThat(on.stateOf(delivery)).isEqualTo("TIMED_OUT");
        on.receive(on.receipt(delivery, "c", "DELIVRD"));

        assertThat(on.ends().get(1).before()).isEqualTo(Optional.of(Outcome.TIMED_OUT));
        assertThat(on.stateOf(delivery)).isEqualTo("DELIVERED");
    }

    @Test
    void failedSegmentShouldDecideWhenTheOthersStaySilent() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, THREE);
        on.receive(on.receipt(delivery, "b", "UNDELIV"));
        on.pass(Duration.ofHours(73));

        on.silent.giveUp(CALLER, 10);

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.FAILED);
        assertThat(on.ends()).extracting(FinishedDelivery::code).containsExactly("UNDELIV");
    }

    @Test
    void wholeLongMessageShouldBeChargedBySegments() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, new SubmitAnswer.Accepted(List.of("a"), 4));

        on.receive(on.receipt(delivery, "a", "DELIVRD"));

        assertThat(on.ends()).hasSize(1).first().satisfies(end -> {
            assertThat(end.segments()).isEqualTo(4);
            assertThat(end.parts()).isEqualTo(1);
        });
    }

    @Test
    void resendShouldForgetTheSegments() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, THREE);
        on.receive(
                on.receipt(delivery, "a", "DELIVRD"),
                on.receipt(delivery, "b", "UNDELIV"),
                on.receipt(delivery, "c", "DELIVRD"));

        on.queue.requeueUnsuccessful(
                CALLER, new Requeue(MessageKind.SMS, 4711, on.clock.instant().plus(Duration.ofDays(1))));
        on.record(on.queue.claim(CALLER, MessageKind.SMS, 0).get(0), new SubmitAnswer.Accepted(List.of("d", "e")));
        on.receive(on.receipt(delivery, "d", "DELIVRD"), on.receipt(delivery, "e", "DELIVRD"));

        assertThat(on.ends()).extracting(FinishedDelivery::segments).containsExactly(3, 2);
        assertThat(on.stateOf(delivery)).isEqualTo("DELIVERED");
    }

    private static org.assertj.core.groups.Tuple tuple(int sequence) {
        return org.assertj.core.groups.Tuple.tuple(sequence, 3);
    }
}
