package org.tidings.adapter.carrier.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.adapter.carrier.CarrierChannelContract.eventually;
import static org.tidings.adapter.carrier.CarrierChannelContract.message;
import static org.tidings.adapter.carrier.smpp.SmppFixture.format;
import static org.tidings.adapter.carrier.smpp.SmppFixture.settings;
import static org.tidings.adapter.carrier.smpp.SmppFixture.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.adapter.FreePorts;
import org.tidings.adapter.carrier.smpp.FaultySmsc.Reaction;
import org.tidings.adapter.carrier.smpp.SmppSettings.BindMode;
import org.tidings.adapter.carrier.smpp.SmppSettings.LongMessages;
import org.tidings.adapter.carrier.smpp.SmppSettings.ReceiptIds;
import org.tidings.adapter.carrier.smpp.SmppSettings.Signing;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.SubmitAnswer;
import org.tidings.delivery.SubmitAnswer.Accepted;
import org.tidings.delivery.SubmitAnswer.Deferred;
import org.tidings.delivery.SubmitAnswer.Refused;
import org.tidings.delivery.SubmitAnswer.Unanswered;

/** A channel with a carrier that has a bad day. */
class SmppFaultsTest {
    private static final int THROTTLED = 0x58;
    private static final int QUEUE_FULL = 0x14;
    private static final int WRONG_DESTINATION = 0x0B;

    private final int port = FreePorts.next();
    private final SmppFixture around = new SmppFixture();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void smscThatIsDownAtStartShouldBeFoundWhenItComes() {
        SmppChannel channel = channel(settings(port));
        assertThat(channel.submit(messages(3))).containsOnly(new Deferred());
        eventually(() -> channel.status().lastError().isPresent());
        assertThat(channel.status().isUp()).isFalse();

        smsc(Reaction.ACCEPT);

        eventually(() -> channel.status().isUp());
        assertThat(channel.submit(messages(3))).allMatch(Accepted.class::isInstance);
        eventually(() -> around.timesUp.get() == 1);
    }

    @Test
    void killInMidWindowShouldLeaveAtMostAWindowInDoubt() {
        AtomicBoolean struck = new AtomicBoolean();
        FaultySmsc first = smsc(call -> {
            if (call.number() >= 20 && struck.compareAndSet(false, true)) {
                call.smsc().later(call.smsc()::close);
            }
            return call.number() > 20 ? Reaction.HANG.to(call) : Reaction.ACCEPT.to(call);
        });
        SmppChannel channel = up(settings(port));

        List<SubmitAnswer> answers = channel.submit(messages(50));

        assertThat(answers).hasSize(50).anyMatch(Accepted.class::isInstance).anyMatch(Unanswered.class::isInstance);
        assertThat(answers).noneMatch(Refused.class::isInstance);
        assertThat(first.submits).hasSizeLessThanOrEqualTo(50);
        eventually(() -> !channel.status().isUp());
        first.close();
        smsc(Reaction.ACCEPT);
        eventually(() -> channel.status().isUp());
        assertThat(channel.submit(messages(50))).allMatch(Accepted.class::isInstance);
    }

    @Test
    void silenceShouldEndTheSession() {
        FaultySmsc smsc = smsc(Reaction.HANG);
        SmppChannel channel = up(settings(port));

        List<SubmitAnswer> answers = channel.submit(messages(10));

        assertThat(answers).containsOnly(new Unanswered());
        smsc.reacts(Reaction.ACCEPT);
        eventually(() -> smsc.binds.get() == 2 && channel.status().isUp());
        assertThat(channel.status().lastError()).contains("no answer to a submit in time");
        assertThat(channel.submit(messages(10))).allMatch(Accepted.class::isInstance);
    }

    @Test
    void silenceShouldTellHowMuchIsInDoubt() {
        smsc(Reaction.HANG);
        List<OutboundMessage> text = List.of(message("13900000000", "字".repeat(150)));
        SmppChannel inSegments = up(settings(port));
        assertThat(inSegments.submit(text)).containsExactly(new Unanswered(3, 3));
        inSegments.close();

        SmppChannel whole = up(with(settings(port), format(LongMessages.PAYLOAD, ReceiptIds.SAME, Signing.OURS)));

        assertThat(whole.submit(text)).containsExactly(new Unanswered(3, 1));
    }

    @Test
    void throttlingShouldSlowDownAndFailNothing() {
        FaultySmsc smsc = smsc(call -> {
            if (call.number() % 3 == 0) {
                return Reaction.refuse(call.number() % 2 == 0 ? THROTTLED : QUEUE_FULL)
                        .to(call);
            }
            return Reaction.ACCEPT.to(call);
        });
        SmppChannel channel = up(settings(port));

        List<SubmitAnswer> answers = channel.submit(messages(40));

        assertThat(answers).allMatch(answer -> answer instanceof Accepted || answer instanceof Deferred);
        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSizeGreaterThan(20);
        assertThat(smsc.submits).as("tried again by itself").hasSizeGreaterThan(40);
        assertThat(channel.status().lastError().orElse("")).containsAnyOf("throttled", "queue full", "");
    }

    @Test
    void carrierThatTakesNothingShouldGetItLater() {
        smsc(Reaction.refuse(THROTTLED));
        SmppChannel channel = up(settings(port));
        long before = System.nanoTime();

        assertThat(channel.submit(messages(20))).containsOnly(new Deferred());

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(channel.status().isUp()).isTrue();
        assertThat(channel.status().lastError()).contains("a submit was answered with status 0x00000058, throttled");
    }

    @Test
    void permanentErrorShouldRefuseTheMessageAlone() {
        smsc(call -> call.submit().getDestAddress().endsWith("30")
                ? Reaction.refuse(WRONG_DESTINATION).to(call)
                : Reaction.ACCEPT.to(call));
        SmppChannel channel = up(settings(port));

        List<SubmitAnswer> answers = channel.submit(messages(5));

        assertThat(answers.get(3)).isEqualTo(new Refused("SMPP:000B"));
        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(4);
    }

    @Test
    void receiptMayComeBeforeItsAnswerAndTwiceAndForNobody() {
        smsc(call -> {
            String id = call.nextId();
            call.receipt(id, "DELIVRD");
            call.receipt(id, "DELIVRD");
            call.receipt("stranger", "UNDELIV");
            return call.smsc().accepted(id);
        });
        SmppChannel channel = up(settings(port));

        SubmitAnswer answer = channel.submit(messages(1)).get(0);

        String id = ((Accepted) answer).carrierMessageIds().get(0);
        assertThat(around.receipts).extracting(CarrierReceipt::carrierMessageId).containsExactly(id, id, "stranger");
    }

    @Test
    void halfOpenConnectionShouldBeNoticedAndReplaced() throws Exception {
        smsc(Reaction.ACCEPT);
        Wire wire = Wire.to(port);
        open.add(wire);
        SmppSettings.Link quick = new SmppSettings.Link(
                Duration.ofSeconds(2),
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                Duration.ofMillis(50),
                Duration.ofMillis(200));
        SmppChannel channel = up(with(settings(wire.port()), quick));

        wire.cut();

        eventually(() -> !channel.status().isUp());
        wire.mend();
        eventually(() -> channel.submit(messages(5)).stream().allMatch(Accepted.class::isInstance));
    }

    @Test
    void wrongCredentialsShouldBackOffAndBeSaid() {
        FaultySmsc smsc = smsc(Reaction.ACCEPT);
        long before = System.nanoTime();
        SmppChannel channel =
                channel(with(settings(port), new SmppSettings.Login(BindMode.TRX, "tidings", "wrong", "")));

        eventually(() -> smsc.binds.get() >= 5);

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("half of 50, 100, 200 and 400 ms at least")
                .isGreaterThan(Duration.ofMillis(350));
        assertThat(channel.status().isUp()).isFalse();
        assertThat(channel.status().lastError())
                .contains("the carrier refused to bind: status 0x0000000E, wrong password");
    }

    @Test
    void rateShouldHold() {
        FaultySmsc smsc = smsc(Reaction.ACCEPT);
        SmppChannel channel = up(with(settings(port), 1, 50));
        long before = System.nanoTime();

        assertThat(channel.submit(messages(40))).allMatch(Accepted.class::isInstance);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(750));
        assertThat(smsc.submits).hasSize(40);
    }

    @Test
    void partitionsShouldShareTheWindow() throws Exception {
        smsc(Reaction.ACCEPT);
        SmppChannel channel = up(settings(port));
        ExecutorService partitions = Executors.newFixedThreadPool(4);
        Callable<Boolean> partition = () -> {
            for (int i = 0; i < 50; i++) {
                assertThat(channel.submit(messages(50))).allMatch(Accepted.class::isInstance);
            }
            return true;
        };
        long before = System.nanoTime();
        for (Future<Boolean> done : partitions.invokeAll(Collections.nCopies(4, partition))) {
            assertThat(done.get()).isTrue();
        }
        System.out.printf("10,000 submits in %d ms%n", (System.nanoTime() - before) / 1_000_000);
        partitions.shutdown();
    }

    private FaultySmsc smsc(Reaction reaction) {
        FaultySmsc smsc = FaultySmsc.on(port).reacts(reaction);
        open.add(smsc);
        return smsc;
    }

    private SmppChannel channel(SmppSettings settings) {
        SmppChannel channel = around.open(settings);
        open.add(0, channel);
        return channel;
    }

    private SmppChannel up(SmppSettings settings) {
        SmppChannel channel = channel(settings);
        eventually(() -> channel.status().isUp());
        return channel;
    }

    private static List<OutboundMessage> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> message("139%08d".formatted(i * 10), "hello " + i))
                .toList();
    }
}
