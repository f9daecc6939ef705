package org.tidings.adapter.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.delivery.CarrierAdapter;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.RenderedMessage;
import org.tidings.delivery.SubmitAnswer;
import org.tidings.delivery.SubmitAnswer.Accepted;
import org.tidings.shared.Carrier;

/** What every channel keeps to, whatever carrier it goes to. */
public abstract class CarrierChannelContract {
    /** A channel that is up and whose carrier delivers everything. */
    protected abstract CarrierChannel channel();

    /** What makes it, and the name it makes it by. */
    protected abstract CarrierAdapter adapter();

    /** The receipts that have come so far. */
    protected abstract List<CarrierReceipt> receipts();

    @Test
    void profileShouldSayWhatItIs() {
        assertThat(channel().profile().name()).isNotBlank().hasSizeLessThanOrEqualTo(40);
        assertThat(channel().profile().kinds()).contains(MessageKind.SMS);
        assertThat(channel().profile().window()).isPositive();
        assertThat(channel().profile()).isEqualTo(channel().profile());
        assertThat(channel().status().isUp()).isTrue();
    }

    @Test
    void unknownNameShouldOpenNothing() {
        assertThat(adapter().open("nobody")).isEmpty();
    }

    @Test
    void nothingShouldBeAnsweredWithNothing() {
        assertThat(channel().submit(List.of())).isEmpty();
    }

    @Test
    void everyMessageShouldHaveItsOwnIdAndReceipt() {
        List<OutboundMessage> messages = IntStream.range(0, channel().profile().window())
                .mapToObj(i -> message("139%08d".formatted(i * 10), "hello " + i))
                .toList();

        List<SubmitAnswer> answers = channel().submit(messages);

        assertThat(answers).hasSameSizeAs(messages).allMatch(Accepted.class::isInstance);
        Set<String> named = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Accepted accepted = (Accepted) answers.get(i);
            assertThat(accepted.carrierMessageIds()).hasSize(1);
            assertThat(accepted.segments()).isEqualTo(1);
            named.add(
                    accepted.carrierMessageIds().get(0) + " " + messages.get(i).mobile());
        }
        assertThat(named).hasSameSizeAs(messages);
        eventually(() -> receipts().size() >= messages.size());
        assertThat(receipts())
                .allSatisfy(receipt -> assertThat(receipt.code()).isEqualTo("DELIVRD"))
                .extracting(receipt -> receipt.carrierMessageId() + " " + receipt.mobile())
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void longMessageShouldHaveAnIdASegmentOrOneForAll() {
        SubmitAnswer answer = channel()
                .submit(List.of(message("13900000000", "字".repeat(150))))
                .get(0);

        assertThat(answer).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.segments()).isEqualTo(3);
            assertThat(accepted.carrierMessageIds()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
            eventually(() -> receipts().size() == accepted.carrierMessageIds().size());
            assertThat(receipts())
                    .extracting(CarrierReceipt::carrierMessageId)
                    .containsExactlyInAnyOrderElementsOf(accepted.carrierMessageIds());
        });
    }

    /** A message that is valid for a day. */
    public static OutboundMessage message(String mobile, String text) {
        RenderedMessage content =
                new RenderedMessage(Optional.of("信号"), text, Optional.of("10690001"), Set.of(Carrier.values()));
        Instant tomorrow = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        return new OutboundMessage(Long.parseLong(mobile), 1, MessageKind.SMS, mobile, content, tomorrow);
    }

    /** Waits for something that happens soon. */
    public static void eventually(BooleanSupplier happens) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happens.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
