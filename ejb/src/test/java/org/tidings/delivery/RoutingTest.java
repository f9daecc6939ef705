package org.tidings.delivery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.delivery.ChannelProfile.Medium;
import org.tidings.shared.Carrier;
import org.tidings.shared.database.TestDatabase;

class RoutingTest {
    private static final String MOBILE_OF_CMCC = "13800000000";
    private static final String MOBILE_OF_CUCC = "13000000000";

    private final Jdbi jdbi = TestDatabase.empty();
    private final Channel cheap = new Channel("cheap", Medium.TEXT, new Route(Set.of(Carrier.CMCC), List.of(), 3));
    private final Channel dear = new Channel("dear", Medium.TEXT, new Route(Set.of(), List.of("138", "1391"), 1));
    private final PausedChannels paused = wired(new PausedChannels(), jdbi);
    private Routing routing = new Routing();

    @BeforeEach
    void open() {
        routing = routing(cheap, dear);
    }

    @Test
    void weightsShouldShareTheNumbersOut() {
        Routing.Table table = routing.tableFor(MessageKind.SMS);

        Map<String, Long> shares = IntStream.range(0, 400)
                .mapToObj(i -> table.next(MOBILE_OF_CMCC).orElseThrow().name())
                .collect(groupingBy(name -> name, counting()));

        assertThat(shares).containsEntry("cheap", 300L).containsEntry("dear", 100L);
    }

    @Test
    void channelThatIsDownShouldBePassedOver() {
        cheap.sessions = 0;

        Routing.Table table = routing.tableFor(MessageKind.SMS);

        assertThat(IntStream.range(0, 10)
                        .mapToObj(i -> table.next(MOBILE_OF_CMCC).orElseThrow().name()))
                .containsOnly("dear");
    }

    @Test
    void pausedChannelShouldBePassedOver() {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO paused_channel (name, paused_at, paused_by) VALUES ('cheap', CURRENT_TIMESTAMP, 'o')"));

        assertThat(routing.tableFor(MessageKind.SMS).next(MOBILE_OF_CMCC).map(ChannelWindow::name))
                .contains("dear");
    }

    @Test
    void numberShouldWaitWhileItsChannelsAreDownAndBeRefusedWhereNoneServesIt() {
        cheap.sessions = 0;
        dear.sessions = 0;
        ClaimedDelivery cmcc = delivery(1, MOBILE_OF_CMCC);
        ClaimedDelivery cucc = delivery(2, MOBILE_OF_CUCC);
        Submission submission = new Submission(MessageKind.SMS);
        Routing.Table table = routing.tableFor(MessageKind.SMS);

        submission.route(cmcc, DeliveryFixture.content("x"), table);
        submission.route(cucc, DeliveryFixture.content("x"), table);
        Submission nowhere = new Submission(MessageKind.AIM);
        nowhere.route(cmcc, DeliveryFixture.content("x"), routing.tableFor(MessageKind.AIM));

        assertThat(submission.decided())
                .extracting(SubmittedDelivery::answer)
                .containsExactly(new SubmitAnswer.Held(), new SubmitAnswer.Refused("E200023"));
        assertThat(nowhere.decided())
                .extracting(SubmittedDelivery::answer)
                .containsExactly(new SubmitAnswer.Refused("E200027"));
    }

    @Test
    void loadsShouldFitTheirChannelsWindows() {
        cheap.sessions = 0;
        Submission submission = new Submission(MessageKind.SMS);
        Routing.Table table = routing.tableFor(MessageKind.SMS);

        IntStream.range(0, 25)
                .forEach(i -> submission.route(delivery(i, MOBILE_OF_CMCC), DeliveryFixture.content("x"), table));

        assertThat(submission.loads())
                .extracting(load -> load.messages().size())
                .containsExactly(10, 10, 5);
    }

    @Test
    void textShouldStandInForMultimediaOnlyWhereThereIsNone() {
        Channel pictures = new Channel("pictures", Medium.MULTIMEDIA, new Route(Set.of(Carrier.CMCC), List.of(), 1));
        Channel texts = new Channel("texts", Medium.TEXT, Route.ALL);
        Routing both = routing(texts, pictures);
        RenderedMessage content = new RenderedMessage(
                Optional.empty(), "hello", Optional.empty(), Set.of(Carrier.values()), Optional.of("http://x/p/1"));
        Submission submission = new Submission(MessageKind.SMS);

        submission.route(delivery(1, MOBILE_OF_CMCC), content, both.tableFor(MessageKind.SMS));
        submission.route(delivery(2, MOBILE_OF_CUCC), content, both.tableFor(MessageKind.SMS));

        assertThat(submission.loads())
                .flatExtracting(Submission.Load::messages)
                .extracting(message -> message.content().signedText())
                .containsExactly("hello", "hello http://x/p/1");
    }

    private Routing routing(Channel... channels) {
        List<ChannelWindow> opened =
                Arrays.stream(channels).map(ChannelWindow::new).toList();
        ChannelWindows windows = new ChannelWindows() {
            @Override
            List<ChannelWindow> all() {
                return opened;
            }
        };
        return wired(new Routing(), windows, paused);
    }

    private static ClaimedDelivery delivery(long id, String mobile) {
        return new ClaimedDelivery(id, "tenant", 1, 0, mobile, java.time.Instant.MAX, false);
    }

    private static final class Channel implements CarrierChannel {
        private final String name;
        private final Medium medium;
        private final Route route;
        private int sessions = 1;

        Channel(String name, Medium medium, Route route) {
            this.name = name;
            this.medium = medium;
            this.route = route;
        }

        @Override
        public ChannelProfile profile() {
            return new ChannelProfile(
                    name, "test", Set.of(MessageKind.SMS), medium, route, 10, 0, InDoubtPolicy.RESEND);
        }

        @Override
        public ChannelStatus status() {
            return new ChannelStatus(sessions, Optional.empty());
        }

        @Override
        public List<SubmitAnswer> submit(List<OutboundMessage> messages) {
            throw new UnsupportedOperationException();
        }
    }
}
