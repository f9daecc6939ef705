package org.tidings.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.delivery.DeliveryFixture.CALLER;
import static org.tidings.shared.database.TestDatabase.wired;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;

class DispatcherTest {
    private final DeliveryFixture on = new DeliveryFixture();

    @Test
    void everythingShouldBeSubmittedWhileTheClaimIsFresh() throws Exception {
        List<ClaimedDelivery> claimed = on.claimedAll("13800000000", "13800000001", "13800000002");

        dispatcher(Duration.ofMinutes(5)).dispatch(CALLER, MessageKind.SMS, claimed);

        assertThat(claimed).extracting(on::stateOf).containsOnly("SUBMITTED");
    }

    @Test
    void whatASlowChannelHasNotBegunWithShouldGoBackBeforeTheLeaseIsOver() throws Exception {
        List<ClaimedDelivery> claimed = on.claimedAll("13800000000", "13800000001", "13800000002");

        dispatcher(Duration.ofMillis(400)).dispatch(CALLER, MessageKind.SMS, claimed);

        assertThat(claimed).extracting(on::stateOf).containsExactly("SUBMITTED", "QUEUED", "QUEUED");
        assertThat(on.queue.claim(CALLER, MessageKind.SMS, 0))
                .as("no doubt about what was not begun with")
                .hasSize(2)
                .noneMatch(ClaimedDelivery::inDoubt);
    }

    private Dispatcher dispatcher(Duration lease) {
        ChannelWindow window = new ChannelWindow(new SlowChannel());
        ChannelWindows windows = new ChannelWindows() {
            @Override
            List<ChannelWindow> all() {
                return List.of(window);
            }
        };
        DeliveryMetrics unheard = new DeliveryMetrics() {
            @Override
            void submitted(MessageKind kind, List<SubmittedDelivery> done) {}
        };
        Object renderers = Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> Stream.of(new Words()));
        return wired(
                new Dispatcher(),
                on.clock,
                wired(new Routing(), windows, wired(new PausedChannels(), on.jdbi)),
                new DeliverySettings(List.of("slow"), 50, 500, lease, Duration.ofHours(72)),
                on.recorder,
                unheard,
                renderers);
    }

    private static final class Words implements MessageRenderer {
        @Override
        public MessageKind kind() {
            return MessageKind.SMS;
        }

        @Override
        public Map<ContentKey, RenderedMessage> render(Caller caller, Collection<ContentKey> contents) {
            return contents.stream().collect(toMap(key -> key, key -> DeliveryFixture.content("hello")));
        }
    }

    /** Takes one message at a time, a while each. */
    private static final class SlowChannel implements CarrierChannel {
        @Override
        public ChannelProfile profile() {
            return new ChannelProfile(
                    "slow",
                    "test",
                    Set.of(MessageKind.SMS),
                    ChannelProfile.Medium.TEXT,
                    new Route(Set.of(), List.of(), 1),
                    1,
                    0,
                    InDoubtPolicy.RESEND);
        }

        @Override
        public ChannelStatus status() {
            return new ChannelStatus(1, Optional.empty());
        }

        @Override
        public List<SubmitAnswer> submit(List<OutboundMessage> messages) {
            try {
                TimeUnit.MILLISECONDS.sleep(150);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            return List.of(new SubmitAnswer.Accepted("id-" + messages.get(0).deliveryId()));
        }
    }
}
