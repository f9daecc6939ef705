package org.tidings.adapter.carrier.smpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tidings.adapter.carrier.smpp.SmppFixture.format;
import static org.tidings.adapter.carrier.smpp.SmppFixture.settings;
import static org.tidings.adapter.carrier.smpp.SmppFixture.with;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.adapter.FreePorts;
import org.tidings.adapter.carrier.CarrierChannelContract;
import org.tidings.adapter.carrier.smpp.FaultySmsc.Reaction;
import org.tidings.adapter.carrier.smpp.SmppSettings.BindMode;
import org.tidings.adapter.carrier.smpp.SmppSettings.LongMessages;
import org.tidings.adapter.carrier.smpp.SmppSettings.ReceiptIds;
import org.tidings.adapter.carrier.smpp.SmppSettings.Signing;
import org.tidings.delivery.CarrierAdapter;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.KeptReceipts;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.SubmitAnswer;
import org.tidings.delivery.SubmitAnswer.Accepted;

/** A channel with a carrier that is well. */
class SmppChannelTest extends CarrierChannelContract {
    private final int port = FreePorts.next();
    private final SmppFixture around = new SmppFixture();
    private final FaultySmsc smsc = FaultySmsc.on(port).reacts(Reaction.DELIVER);
    private SmppChannel channel = around.open(settings(port));

    @BeforeEach
    void waitForIt() {
        eventually(() -> channel.status().isUp() && smsc.boundSessions() > 0);
    }

    @AfterEach
    void close() {
        channel.close();
        smsc.close();
    }

    @Override
    protected CarrierChannel channel() {
        return channel;
    }

    @Override
    protected CarrierAdapter adapter() {
        return name -> Optional.of(channel)
                .filter(one -> one.profile().name().equals(name))
                .map(CarrierChannel.class::cast);
    }

    @Override
    protected List<CarrierReceipt> receipts() {
        return around.receipts;
    }

    @Test
    void submitShouldSayWhatItIs() {
        channel.submit(List.of(message("13900000000", "验证码123")));

        SubmitSm submit = smsc.submits.get(0);
        assertThat(submit.getDestAddress()).isEqualTo("8613900000000");
        assertThat(submit.getSourceAddr()).isEqualTo("10690001");
        assertThat(submit.getDataCoding()).isEqualTo((byte) 8);
        assertThat(new String(submit.getShortMessage(), UTF_16BE)).isEqualTo("【信号】验证码123");
        assertThat(submit.getRegisteredDelivery()).isEqualTo((byte) 1);
        assertThat(submit.getValidityPeriod()).matches("000000235[0-9]{3}000R|000001000000000R");
    }

    @Test
    void longTextShouldGoInNumberedSegments() {
        SubmitAnswer answer = channel.submit(List.of(message("13900000000", "字".repeat(62) + "😀" + "字".repeat(190))))
                .get(0);
        channel.submit(List.of(message("13900000000", "字".repeat(100))));

        assertThat(((Accepted) answer).carrierMessageIds()).hasSize(4);
        List<SubmitSm> first =
                smsc.submits.stream().filter(one -> header(one)[4] == 4).toList();
        assertThat(first).allMatch(SubmitSm::isUdhi).hasSize(4);
        assertThat(first).extracting(one -> (int) header(one)[3]).containsOnly((int) header(first.get(0))[3]);
        assertThat(first).extracting(one -> (int) header(one)[5]).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(text(first, 1)).isEqualTo("【信号】" + "字".repeat(62)).hasSize(66);
        assertThat(text(first, 2)).startsWith("😀").hasSize(67);
        List<SubmitSm> second =
                smsc.submits.stream().filter(one -> header(one)[4] == 2).toList();
        assertThat(header(second.get(0))[3]).isNotEqualTo(header(first.get(0))[3]);
    }

    @Test
    void carrierThatSignsShouldGetThePlainTextInItsAlphabet() {
        reopen(with(settings(port), format(LongMessages.UDH, ReceiptIds.SAME, Signing.CARRIER)));

        channel.submit(List.of(message("13900000000", "cost: 5€ {net}"), message("13900000010", "价格")));

        SubmitSm latin = submitTo("8613900000000");
        SubmitSm chinese = submitTo("8613900000010");
        assertThat(latin.getDataCoding()).isEqualTo((byte) 0);
        assertThat(latin.getShortMessage())
                .startsWith('c', 'o', 's', 't')
                .containsSequence('5', 0x1B, 0x65, ' ', 0x1B, 0x28);
        assertThat(new String(chinese.getShortMessage(), UTF_16BE)).isEqualTo("价格");
    }

    @Test
    void payloadShouldGoWholeAndCountItsSegments() {
        reopen(with(settings(port), format(LongMessages.PAYLOAD, ReceiptIds.SAME, Signing.OURS)));

        SubmitAnswer answer =
                channel.submit(List.of(message("13900000000", "字".repeat(150)))).get(0);

        assertThat(((Accepted) answer).carrierMessageIds()).hasSize(1);
        assertThat(((Accepted) answer).segments()).isEqualTo(3);
        byte[] payload = smsc.submits
                .get(0)
                .getOptionalParameter(OptionalParameter.Message_payload.class)
                .getValue();
        assertThat(new String(payload, UTF_16BE)).hasSize(154).startsWith("【信号】");
    }

    @Test
    void decimalReceiptShouldMeanItsHexadecimalAnswer() {
        reopen(with(settings(port), format(LongMessages.UDH, ReceiptIds.DECIMAL, Signing.OURS)));
        smsc.reacts(call -> {
            call.smsc().later(() -> call.receipt("6699", "DELIVRD"));
            return call.smsc().accepted("00001A2B");
        });

        SubmitAnswer answer =
                channel.submit(List.of(message("13900000000", "hello"))).get(0);

        eventually(() -> !around.receipts.isEmpty());
        assertThat(answer).isEqualTo(new Accepted("1a2b"));
        assertThat(around.receipts.get(0).carrierMessageId()).isEqualTo("1a2b");
    }

    @Test
    void pairShouldSendByOneAndReceiveByTheOther() {
        reopen(with(settings(port), new SmppSettings.Login(BindMode.TX_RX, "tidings", FaultySmsc.PASSWORD, "")));

        channel.submit(List.of(message("13900000000", "hello")));

        eventually(() -> around.receipts.size() == 1);
        assertThat(channel.status().sessions()).isEqualTo(1);
    }

    @Test
    void severalSessionsShouldShareTheLoad() {
        reopen(with(settings(port), 3, 0));
        eventually(() -> channel.status().sessions() == 3);
        List<OutboundMessage> messages = IntStream.range(0, 50)
                .mapToObj(i -> message("139%08d".formatted(i * 10), "hello"))
                .toList();

        assertThat(channel.submit(messages)).allMatch(Accepted.class::isInstance);
    }

    @Test
    void receiptShouldBeAcknowledgedOnceItIsKept() throws Exception {
        around.keeping = false;
        channel.submit(List.of(message("13900000000", "hello")));
        eventually(() -> around.acknowledgements.size() == 1);
        CompletableFuture<String> acknowledged = new CompletableFuture<>();
        smsc.later(() -> {
            smsc.deliver("13900000000", "10690001", 4, 0, receipt("cafe", "UNDELIV"));
            acknowledged.complete("now");
        });
        eventually(() -> around.acknowledgements.size() == 2);

        assertThat(acknowledged).isNotDone();
        around.acknowledgements.forEach(KeptReceipts.Answer::kept);

        eventually(acknowledged::isDone);
        assertThat(around.receipts.get(1).code()).isEqualTo("UNDELIV");
    }

    @Test
    void receiptThatCannotBeKeptNowShouldBeAskedForAgain() {
        around.full = true;

        assertThat(catchThrowable(() -> smsc.deliver("13900000000", "10690001", 4, 0, receipt("cafe", "DELIVRD"))))
                .hasMessageContaining("64");
    }

    @Test
    void receiptThatCouldNotBeKeptShouldBeAskedForAgain() {
        around.keeping = false;
        CompletableFuture<Throwable> answered = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> smsc.deliver("13900000000", "10690001", 4, 0, receipt("cafe", "DELIVRD"))));
        eventually(() -> around.acknowledgements.size() == 1);

        around.acknowledgements.forEach(KeptReceipts.Answer::failed);

        assertThat(answered.join()).hasMessageContaining("64");
    }

    @Test
    void receiptThatCannotBeReadShouldNotBeSentAgain() {
        assertThat(catchThrowable(() ->
                        smsc.deliver("13900000000", "10690001", 4, 0, "what?".getBytes(StandardCharsets.US_ASCII))))
                .hasMessageContaining("65");
        assertThat(channel.status().isUp()).isTrue();
    }

    @Test
    void receiptWithParametersAloneShouldBeUnderstood() {
        DeliverSm message = new DeliverSm();
        message.setEsmClass((byte) 4);
        message.setSourceAddr("+8613900000000");
        message.setShortMessage(new byte[0]);
        message.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("00cafe"),
                new OptionalParameter.Byte(OptionalParameter.Tag.MESSAGE_STATE, (byte) 5));

        assertThat(new Incoming("smpp", new MessageIds(ReceiptIds.DECIMAL)).receipt(message))
                .contains(new Incoming.Word("cafe", "13900000000", "UNDELIV"));
    }

    @Test
    void repliesShouldArriveWholeOrInPieces() throws Exception {
        smsc.deliver("13900000000", "10690001", 0, 0, "TD".getBytes(StandardCharsets.US_ASCII));
        smsc.deliver("8613900000000", "10690001", 0, 8, "退订".getBytes(UTF_16BE));
        byte[] text = "前半".getBytes(UTF_16BE);
        byte[] piece = new byte[6 + text.length];
        System.arraycopy(new byte[] {5, 0, 3, 77, 2, 1}, 0, piece, 0, 6);
        System.arraycopy(text, 0, piece, 6, text.length);
        smsc.deliver("13900000000", "10690001", 0x40, 8, piece);

        assertThat(around.replies)
                .extracting(reply -> reply.mobile() + " " + reply.recipient().orElse("") + " " + reply.content())
                .containsExactly("13900000000 10690001 TD", "13900000000 10690001 退订");
        assertThat(around.parts).hasSize(1).first().satisfies(part -> {
            assertThat(List.of(part.reference(), part.total(), part.sequence())).containsExactly(77, 2, 1);
            assertThat(part.piece().content()).isEqualTo("前半");
        });
    }

    private void reopen(SmppSettings settings) {
        channel.close();
        channel = around.open(settings);
        eventually(() -> channel.status().isUp());
    }

    private SubmitSm submitTo(String destination) {
        return smsc.submits.stream()
                .filter(one -> one.getDestAddress().equals(destination))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] receipt(String id, String state) {
        return ("id:" + id + " stat:" + state + " err:001 text:").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] header(SubmitSm submit) {
        return submit.getShortMessage();
    }

    private static String text(List<SubmitSm> segments, int sequence) {
        byte[] octets = segments.stream()
                .filter(one -> header(one)[5] == sequence)
                .findFirst()
                .orElseThrow()
                .getShortMessage();
        return new String(octets, 6, octets.length - 6, UTF_16BE);
    }
}
