package org.tidings.delivery;

import static org.tidings.shared.database.TestDatabase.wired;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.NumberOwners.OwnedNumber;
import org.tidings.identity.Caller;
import org.tidings.shared.Carrier;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.metrics.Counters;
import org.tidings.shared.time.BusinessClock;

/** The delivery capability on an empty database, put together without a container. */
final class DeliveryFixture {
    static final Caller CALLER = new Caller("tenant", "project", "user", "name", Set.of());
    static final String CHANNEL = "carrier";

    final Jdbi jdbi = TestDatabase.empty();
    final BusinessClock clock = new BusinessClock();
    final HeardEvent<DeliveriesFinished> finished = new HeardEvent<>();
    final HeardEvent<SegmentsReported> reported = new HeardEvent<>();
    final HeardEvent<DeliveriesQueued> queued = new HeardEvent<>();
    final HeardEvent<InboundMessagesReceived> received = new HeardEvent<>();
    final HeardEvent<StrayReplyReceived> strays = new HeardEvent<>();
    final DeliverySettings settings =
            new DeliverySettings(List.of(CHANNEL), 50, 500, Duration.ofMinutes(5), Duration.ofHours(72));
    final ClaimOwner owner = new ClaimOwner();
    final OutcomeRecorder outcomes = wired(new OutcomeRecorder(), jdbi, finished);
    final SegmentRows segments = wired(new SegmentRows(), jdbi, reported);
    final ReceiptRecorder receiptRecorder = wired(new ReceiptRecorder(), outcomes, segments);
    final MessageNames names = wired(new MessageNames(), jdbi);
    final AwaitedDeliveries awaited = wired(new AwaitedDeliveries(), jdbi);
    final ParkedReceipts parked = wired(new ParkedReceipts(), jdbi, clock, settings, names, receiptRecorder, awaited);
    final Receipts receipts = wired(new Receipts(), names, receiptRecorder, parked);
    final SubmitRows submits = wired(new SubmitRows(), jdbi, owner);
    final DispatchRecorder recorder = wired(new DispatchRecorder(), jdbi, clock, owner, outcomes, parked, submits);
    final SilentDeliveries silent = wired(new SilentDeliveries(), jdbi, clock, settings, outcomes, segments);
    final DeliveryQueue queue = queue();
    final ScheduledDeliveries scheduled = wired(new ScheduledDeliveries(), jdbi, clock, queued);
    final InboundParts parts = wired(new InboundParts(), jdbi, clock);
    final Map<String, OwnedNumber> owned = new HashMap<>();
    final NumberOwners owners = recipient -> Optional.ofNullable(owned.get(recipient));
    final InboundMessages replies =
            wired(new InboundMessages(), jdbi, clock, owners, parts, received, wired(new StrayReplies(), strays));

    ClaimedDelivery claimed(String... mobiles) {
        return claimedAll(mobiles).get(0);
    }

    List<ClaimedDelivery> claimedAll(String... mobiles) {
        enqueue(mobiles);
        return queue.claim(CALLER, MessageKind.SMS, 0);
    }

    void enqueue(String... mobiles) {
        queue.enqueue(
                CALLER,
                new NewDeliveries(
                        MessageKind.SMS,
                        4711,
                        "sms",
                        clock.instant().plus(Duration.ofDays(1)),
                        Arrays.stream(mobiles)
                                .map(mobile -> new NewDeliveries.Recipient(mobile, 0))
                                .toList()));
    }

    void record(ClaimedDelivery delivery, SubmitAnswer answer) {
        record(delivery, InDoubtPolicy.RESEND, answer);
    }

    void record(ClaimedDelivery delivery, InDoubtPolicy doubt, SubmitAnswer answer) {
        recorder.record(CALLER, List.of(new SubmittedDelivery(delivery, CHANNEL, doubt, Optional.of("1069"), answer)));
    }

    /** A receipt that comes a moment from now. */
    CarrierReceipt receipt(ClaimedDelivery delivery, String id, String code) {
        Instant at = clock.instant().plusMillis(1);
        return new CarrierReceipt(CHANNEL, id, delivery.mobile(), code, at);
    }

    List<CarrierReceipt> receive(CarrierReceipt... some) {
        return receipts.record(CALLER, List.of(some));
    }

    /** Does what the job does, some at once. */
    int settleParked(int most) {
        long newest = receipts.newestParked(CALLER);
        long last = 0;
        int total = 0;
        while (last < newest) {
            List<Long> some = receipts.settleParked(CALLER, last, most);
            total += some.size();
            last = some.isEmpty() ? newest : some.get(some.size() - 1);
        }
        receipts.forgetParked(CALLER);
        return total;
    }

    List<FinishedDelivery> ends() {
        return finished.heard.stream()
                .flatMap(event -> event.deliveries().stream())
                .toList();
    }

    List<SegmentsReported.Segment> told() {
        return reported.heard.stream()
                .flatMap(event -> event.segments().stream())
                .toList();
    }

    String stateOf(ClaimedDelivery delivery) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT state FROM delivery WHERE id = :id")
                .bind("id", delivery.id())
                .mapTo(String.class)
                .one());
    }

    int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    void pass(Duration time) {
        clock.moveTo(clock.offset().plus(time));
    }

    static RenderedMessage content(String text) {
        return new RenderedMessage(
                Optional.of("Tidings"), text, Optional.of("1069"), Set.of(Carrier.values()), Optional.empty());
    }

    private DeliveryQueue queue() {
        DeliveryMetrics metrics =
                wired(new DeliveryMetrics(), jdbi, clock, wired(new Counters(), new SimpleMeterRegistry()));
        return wired(new DeliveryQueue(), jdbi, clock, owner, settings, metrics, segments, queued);
    }

    /** An event that is remembered. */
    static final class HeardEvent<T> implements Event<T> {
        final List<T> heard = new ArrayList<>();

        @Override
        public void fire(T event) {
            heard.add(event);
        }

        @Override
        public <U extends T> java.util.concurrent.CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> java.util.concurrent.CompletionStage<U> fireAsync(
                U event, jakarta.enterprise.event.NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(java.lang.annotation.Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> type, java.lang.annotation.Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(
                jakarta.enterprise.util.TypeLiteral<U> type, java.lang.annotation.Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
