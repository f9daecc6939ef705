package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParkedReceiptsTest {
    private static final String MOBILE = "13800000000";
    private static final String STRANGER = "13900000000";
    private static final SubmitAnswer NONE = new SubmitAnswer.Unanswered();

    private final DeliveryFixture on = new DeliveryFixture();

    @Test
    void receiptBelowManyStraysShouldComeHome() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, new SubmitAnswer.Accepted("ours"));
        on.receipts.park(CALLER, List.of(on.receipt(delivery, "ours", "DELIVRD")));
        strays(600);

        assertThat(on.settleParked(500)).isEqualTo(601);

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(on.count("parked_receipt")).isEqualTo(600);
    }

    @Test
    void whatComesMeanwhileShouldBeForTheNextRun() {
        strays(3);
        long newest = on.receipts.newestParked(CALLER);

        assertThat(on.receipts.settleParked(CALLER, 0, 2)).hasSize(2);
        strays(1);

        assertThat(on.receipts.newestParked(CALLER)).isGreaterThan(newest);
        assertThat(on.receipts.settleParked(CALLER, newest, 2)).hasSize(1);
    }

    @Test
    void nothingParkedShouldBeNothingToDo() {
        assertThat(on.settleParked(500)).isZero();
    }

    @Test
    void twoStraysOfANumberShouldBeInDoubtWhereverABatchEnds() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, InDoubtPolicy.WAIT, NONE);
        on.receipts.park(
                CALLER, List.of(on.receipt(delivery, "one", "DELIVRD"), on.receipt(delivery, "two", "UNDELIV")));
        on.pass(Duration.ofMinutes(2));

        on.settleParked(1);

        assertThat(on.ends()).isEmpty();
        assertThat(on.count("parked_receipt")).isEqualTo(2);
    }

    @Test
    void strayThatCameTwiceShouldBeOne() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, InDoubtPolicy.WAIT, NONE);
        on.receipts.park(
                CALLER, List.of(on.receipt(delivery, "one", "DELIVRD"), on.receipt(delivery, "one", "DELIVRD")));
        on.pass(Duration.ofMinutes(2));

        on.settleParked(1);

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(on.count("parked_receipt")).isZero();
    }

    @Test
    void receiptShouldComeHomeAlsoAfterALongOutage() {
        ClaimedDelivery delivery = on.claimed(MOBILE);
        on.record(delivery, new SubmitAnswer.Accepted("ours"));
        on.receipts.park(CALLER, List.of(on.receipt(delivery, "ours", "DELIVRD")));
        strays(1);
        on.pass(Duration.ofHours(73));

        on.settleParked(500);

        assertThat(on.ends()).extracting(FinishedDelivery::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(on.count("parked_receipt")).as("strays are forgotten").isZero();
    }

    private void strays(int count) {
        ClaimedDelivery stranger = new ClaimedDelivery(0, "", 0, 0, STRANGER, on.clock.instant(), false);
        on.receipts.park(
                CALLER,
                IntStream.range(0, count)
                        .mapToObj(i -> on.receipt(stranger, "stray" + i, "DELIVRD"))
                        .toList());
    }
}
