package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;
import static org.tidings.delivery.DeliveryFixture.CHANNEL;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tidings.delivery.NumberOwners.OwnedNumber;

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

    @Test
    void whatIsWrittenToATenantsNumberShouldComeToNobodyElse() {
        ClaimedDelivery numberless = on.claimed(MOBILE);
        on.record(numberless, new SubmitAnswer.Accepted("a"));
        sentFrom(numberless, null);
        on.owned.put("106911", new OwnedNumber("106911", "another"));
        on.owned.put("106922", new OwnedNumber("106922", CALLER.domainId()));

        assertThat(on.replies.receive(CALLER, reply(Optional.of("106911"), "my code")))
                .isFalse();
        assertThat(on.replies.receive(CALLER, reply(Optional.of("106922"), "yes")))
                .isTrue();
        assertThat(on.replies.receive(CALLER, reply(Optional.of("1069"), "yes")))
                .isTrue();

        assertThat(on.strays.heard)
                .singleElement()
                .satisfies(stray -> assertThat(stray.recipient()).isEqualTo("106911"));
    }

    @Test
    void replyToANumberThatWasGivenToAnotherSinceShouldBelongToItsMessage() {
        ClaimedDelivery before = on.claimed(MOBILE);
        on.record(before, new SubmitAnswer.Accepted("a"));
        sentFrom(before, "106911");
        on.owned.put("106911", new OwnedNumber("106911", "another"));

        assertThat(on.replies.receive(CALLER, reply(Optional.of("106911"), "late")))
                .isTrue();
        assertThat(on.strays.heard).isEmpty();
    }

    private void sentFrom(ClaimedDelivery delivery, @Nullable String sender) {
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
        assertThat(on.replies.settlePieces(CALLER)).isEqualTo(1);
        assertThat(contents()).containsExactly("hello world", "another ");
        assertThat(on.count("inbound_part")).isZero();
    }

    @Test
    void piecesThatTwoServersTookInAtOnceShouldBecomeOneReplySoon() {
        on.record(on.claimed(MOBILE), new SubmitAnswer.Accepted("a"));
        on.replies.receive(CALLER, piece(9, 1, "at "));
        on.jdbi.useHandle(other -> other.execute("""
                INSERT INTO inbound_part (channel, mobile, recipient, reference, total, sequence, content, received_at)
                SELECT channel, mobile, recipient, reference, total, 2, 'once', received_at FROM inbound_part"""));

        assertThat(on.replies.settlePieces(CALLER)).isEqualTo(1);

        assertThat(contents()).containsExactly("at once");
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
