package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InDoubtTest {
    private static final String MOBILE = "13800000000";
    private static final SubmitAnswer NONE = new SubmitAnswer.Unanswered();

    private final DeliveryFixture on = new DeliveryFixture();

    @Test
    void unansweredSubmitShouldBeSentOnceMore() {
        on.record(on.claimed(MOBILE), NONE);

        ClaimedDelivery again = on.queue.claim(CALLER, MessageKind.SMS, 0).get(0);
        assertThat(again.inDoubt()).isTrue();
        on.record(again, NONE);

        assertThat(on.ends()).extracting(FinishedDelivery::code).containsExactly("UNKNOWN");
    }

    @Test
    void waitingChannelShouldNotSendTwice() {
        ClaimedDelivery delivery = on.claimed(MOBILE);

        on.record(delivery, InDoubtPolicy.WAIT, NONE);

        assertThat(on.stateOf(delivery)).isEqualTo("SUBMITTED");
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0)).isEmpty();
        on.pass(Duration.ofHours(73));
        on.silent.giveUp(CALLER, 10);
        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.TIMED_OUT);
    }

    @Test
    void strayReceiptShouldEndTheOneDeliveryThatItCanMean() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, InDoubtPolicy.WAIT, NONE);
        on.receipts.park(CALLER, List.of(on.receipt(delivery, "stray", "DELIVRD")));

        on.settleParked(500);
        assertThat(on.ends()).as("its own submit may be recorded any moment").isEmpty();
        on.pass(Duration.ofMinutes(2));
        on.settleParked(500);

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(on.receive(on.receipt(delivery, "stray", "DELIVRD")))
                .as("known from now on")
                .isEmpty();
    }

    @Test
    void strayReceiptShouldEndNothingWhereThereIsDoubt() {
        for (ClaimedDelivery delivery : on.claimedAll(MOBILE, MOBILE, "13900000000")) {
            on.record(delivery, InDoubtPolicy.WAIT, NONE);
        }
        ClaimedDelivery anyone = new ClaimedDelivery(0, "", 0, 0, MOBILE, on.clock.instant(), false);
        ClaimedDelivery another = new ClaimedDelivery(0, "", 0, 0, "13900000000", on.clock.instant(), false);
        on.receipts.park(
                CALLER,
                List.of(
                        on.receipt(anyone, "stray", "DELIVRD"),
                        on.receipt(another, "one", "DELIVRD"),
                        on.receipt(another, "two", "UNDELIV")));
        on.pass(Duration.ofMinutes(2));

        on.settleParked(500);

        assertThat(on.ends()).isEmpty();
        assertThat(on.count("parked_receipt")).isEqualTo(3);
    }

    @Test
    void wholeLongMessageShouldBeChargedBySegmentsAfterItsStrayReceipt() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, InDoubtPolicy.WAIT, new SubmitAnswer.Unanswered(5, 1));
        on.receipts.park(CALLER, List.of(on.receipt(delivery, "stray", "DELIVRD")));
        on.pass(Duration.ofMinutes(2));

        on.settleParked(500);

        assertThat(on.ends()).hasSize(1).first().satisfies(end -> {
            assertThat(end.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(end.segments()).isEqualTo(5);
            assertThat(end.parts()).isEqualTo(1);
        });
    }

    @Test
    void strayReceiptOfASegmentShouldNotEndTheWhole() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, InDoubtPolicy.WAIT, new SubmitAnswer.Unanswered(3, 3));
        on.receipts.park(CALLER, List.of(on.receipt(delivery, "second", "DELIVRD")));
        on.pass(Duration.ofMinutes(2));

        on.settleParked(500);
        assertThat(on.ends()).isEmpty();
        on.pass(Duration.ofHours(73));
        on.silent.giveUp(CALLER, 10);

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.TIMED_OUT);
        assertThat(on.told())
                .extracting(SegmentsReported.Segment::sequence)
                .as("each segment has its report")
                .containsExactly(1, 2, 3);
        assertThat(on.told()).allMatch(segment -> segment.code().equals("UNKNOWN") && segment.total() == 3);
    }

    @Test
    void strayReceiptOfASegmentShouldNotEndAnotherMessage() {
        List<ClaimedDelivery> claimed = on.claimedAll(MOBILE, MOBILE);
        on.record(claimed.get(0), InDoubtPolicy.WAIT, new SubmitAnswer.Unanswered(3, 3));
        on.record(claimed.get(1), InDoubtPolicy.WAIT, NONE);
        on.receipts.park(CALLER, List.of(on.receipt(claimed.get(0), "second", "DELIVRD")));
        on.pass(Duration.ofMinutes(2));

        on.settleParked(500);

        assertThat(on.ends()).isEmpty();
    }

    @Test
    void whatNobodyCouldSubmitShouldExpire() {
        List<ClaimedDelivery> claimed = on.claimedAll(MOBILE, "13900000000");
        on.record(claimed.get(0), new SubmitAnswer.Held());
        on.record(claimed.get(1), new SubmitAnswer.Deferred());
        assertThat(on.stateOf(claimed.get(0))).isEqualTo("HELD");
        assertThat(on.silent.expire(CALLER, 10)).isZero();

        on.pass(Duration.ofHours(25));
        on.silent.expire(CALLER, 10);

        assertThat(on.ends()).extracting(FinishedDelivery::code).containsExactly("EXPIRED", "EXPIRED");
    }
}
