package org.tidings.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Review review = new Review(
            new ReviewRequest(ReviewKind.VMS_TEMPLATE, "800000001", "t", List.of("cmcc", "cucc", "ctcc")), "d", NOW);

    @Test
    void decisionWithoutPartsShouldBeAboutAll() {
        ReviewDecided decided = decide(ReviewState.APPROVED);
        assertThat(decided.parts()).containsExactlyInAnyOrder("cmcc", "cucc", "ctcc");
        assertThat(review.view().state()).isEqualTo(ReviewState.APPROVED);
        assertThat(review.view().decidedAt()).contains(NOW);
    }

    @Test
    void reviewShouldStayPendingUntilEveryCarrierIsDecided() {
        decide(ReviewState.REJECTED, "cmcc");
        decide(ReviewState.APPROVED, "cucc");
        assertThat(review.view().state()).isEqualTo(ReviewState.PENDING);
        assertThat(review.view().decidedAt()).isEmpty();
        assertThat(decide(ReviewState.REJECTED).parts()).containsExactly("ctcc");
        assertThat(review.view().state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void reviewShouldBeRejectedWhenEveryCarrierRejects() {
        decide(ReviewState.REJECTED, "cmcc", "cucc");
        decide(ReviewState.REJECTED, "ctcc");
        assertThat(review.view().state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    void carrierShouldBeDecidedOnce() {
        decide(ReviewState.REJECTED, "cmcc");
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> decide(ReviewState.APPROVED, "cmcc", "cucc"))
                .satisfies(refusal -> {
                    assertThat(refusal.error()).isEqualTo(ReviewError.ALREADY_DECIDED);
                    assertThat(refusal.field()).contains("carriers");
                });
        assertThat(review.details().parts())
                .extracting(ReviewDetails.PartDecision::state)
                .containsExactly(ReviewState.REJECTED, ReviewState.PENDING, ReviewState.PENDING);
    }

    @Test
    void numberShouldGoWithSignaturesAlone() {
        Decision decision = new Decision("", Set.of(), Set.of(), Optional.of("106"));
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> review.decide(Caller.SYSTEM, ReviewState.APPROVED, decision, NOW))
                .satisfies(refusal -> assertThat(refusal.field()).contains("channel_num"));

        Review signature = new Review(new ReviewRequest(ReviewKind.SMS_SIGNATURE, "id", "t", List.of()), "d", NOW);
        assertThat(signature
                        .decide(Caller.SYSTEM, ReviewState.APPROVED, decision, NOW)
                        .channelNum())
                .contains("106");
    }

    @Test
    void decidedReviewShouldNotBeDecidedAgain() {
        decide(ReviewState.APPROVED);
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> decide(ReviewState.REJECTED))
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(ReviewError.ALREADY_DECIDED));
    }

    @Test
    void unknownPartShouldBeRefusedByTheNameOfItsField() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> review.decide(
                        Caller.SYSTEM, ReviewState.APPROVED, new Decision("", Set.of("HUAWEI"), Set.of()), NOW))
                .satisfies(refusal -> {
                    assertThat(refusal.error()).isEqualTo(CommonError.INVALID_PARAMETER);
                    assertThat(refusal.field()).contains("vendors");
                });
    }

    private ReviewDecided decide(ReviewState verdict, String... carriers) {
        return review.decide(Caller.SYSTEM, verdict, new Decision("because", Set.of(), Set.of(carriers)), NOW);
    }
}
