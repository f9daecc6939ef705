package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;
import static org.tidings.delivery.DeliveryFixture.CHANNEL;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundMessagesTest {
    private static final String MOBILE = "13800000000";

    private final DeliveryFixture on = new DeliveryFixture();

    @Test
    void replyShouldBelongToTheNewestMessageFromItsChannelNumber() {
        on.record(on.claimed(MOBILE), new SubmitAnswer.Accepted("a"));

        assertThat(on.replies.receive(CALLER, reply(Optional.of("10691"), "R"))).isTrue();
        assertThat(on.replies.receive(CALLER, reply(Optional.empty(), "R"))).isTrue();
        assertThat(on.replies.receive(CALLER, reply(Optional.of("2000"), "R"))).isFalse();

        assertThat(on.received.heard)
                .flatExtracting(InboundMessagesReceived::messages)
                .hasSize(2)
                .extracting(message -> message.recipient().orElseThrow())
                .containsExactly("10691", "1069");
        assertThat(on.strays.heard)
                .singleElement()
                .satisfies(stray -> assertThat(stray.recipient()).isEqualTo("2000"));
    }

    @Test
    void replyShouldBelongToTheWholeNumberRatherThanToItsBeginning() {
        ClaimedDelivery whole = on.claimed(MOBILE);
        on.record(whole, new SubmitAnswer.Accepted("a"));
        sentFrom(whole, "106900000001");
        ClaimedDelivery beginning = on.claimed(MOBILE);
        on.record(beginning, new SubmitAnswer.Accepted("b"));
        sentFrom(beginning, "10690");

        on.replies.receive(CALLER, reply(Optional.of("106900000001"), "whole"));
        on.replies.receive(CALLER, reply(Optional.of("106907"), "beginning"));
        on.replies.receive(CALLER, reply(Optional.empty(), "newest"));

        assertThat(on.received.heard)
                .flatExtracting(InboundMessagesReceived::messages)
                .extracting(InboundMessage::taskId)
                .containsExactly(task(whole), task(beginning), task(beginning));
    }

    private void sentFrom(ClaimedDelivery delivery, String sender) {
        on.jdbi.useHandle(handle ->
                handle.execute("UPDATE delivery SET sender = ?, task_id = id WHERE id = ?", sender, delivery.id()));
    }

    private static String task(ClaimedDelivery delivery) {
        return Long.toString(delivery.id());
    }

    @Test
    void piecesShouldBecomeOneReplyInAnyOrder() {
        on.record(on.claimed(MOBILE), new SubmitAnswer.Accepted("a"));

        on.replies.receive(CALLER, piece(7, 2, "world"));
        on.replies.receive(CALLER, piece(7, 2, "world"));
        on.replies.receive(CALLER, piece(8, 1, "another "));
        on.replies.receive(CALLER, piece(7, 1, "hello "));

        assertThat(contents()).containsExactly("hello world");
        on.pass(Duration.ofMinutes(11));
        assertThat(on.replies.settleIncomplete(CALLER)).isEqualTo(1);
        assertThat(contents()).containsExactly("hello world", "another ");
        assertThat(on.count("inbound_part")).isZero();
    }

    private java.util.List<String> contents() {
        return on.received.heard.stream()
                .flatMap(event -> event.messages().stream())
                .map(InboundMessage::content)
                .toList();
    }

    private static ReplyPart piece(int reference, int sequence, String content) {
        return new ReplyPart(reply(Optional.of("1069"), content), reference, 2, sequence);
    }

    private static Reply reply(Optional<String> to, String content) {
        return new Reply(CHANNEL, MOBILE, to, content);
    }
}
