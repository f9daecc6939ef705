package org.tidings.adapter.carrier.loopback;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.tidings.delivery.CarrierAdapter;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.ChannelProfile;
import org.tidings.delivery.ChannelProfile.Medium;
import org.tidings.delivery.ChannelStatus;
import org.tidings.delivery.DeliverySettings;
import org.tidings.delivery.InDoubtPolicy;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.ReceiptIntake;
import org.tidings.delivery.Reply;
import org.tidings.delivery.Route;
import org.tidings.delivery.Segments;
import org.tidings.delivery.SubmitAnswer;
import org.tidings.identity.Caller;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.time.BusinessClock;

/** The built-in carrier. */
@ApplicationScoped
public class LoopbackChannel implements CarrierAdapter, CarrierChannel {
    /** The channel's name. */
    public static final String NAME = "loopback";

    private static final ChannelStatus UP = new ChannelStatus(1, Optional.empty());
    private static final int THROTTLED_AT_MOST = 100_000;
    private static final int REPLIES_AT_MOST = 20;
    private static final Duration REPLY_AGAIN_AFTER = Duration.ofMillis(500);

    /** Threads of its own: those of the server's scheduler refuse to work while the server drains for a stop. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ReceiptIntake receipts;

    @Inject
    private InboundMessages replies;

    @Inject
    private BusinessClock clock;

    @Inject
    private DeliverySettings delivery;

    private final Set<Long> throttled = ConcurrentHashMap.newKeySet();
    private final AtomicLong counter = new AtomicLong();
    private Pace pace = new Pace(0);
    private Optional<LoopbackJournal> journal = Optional.empty();
    private ScheduledExecutorService scheduler = new ScheduledThreadPoolExecutor(0);

    @PostConstruct
    void start() {
        LoopbackSettings settings = LoopbackSettings.read(SettingsReader.ofServer());
        pace = new Pace(settings.rate());
        scheduler = new ScheduledThreadPoolExecutor(2, threads);
        settings.journal().ifPresent(path -> {
            LoopbackJournal opened = LoopbackJournal.open(path);
            opened.unsettledBefore(path, line -> scheduler.submit(() -> answer(line)));
            journal = Optional.of(opened);
        });
    }

    @PreDestroy
    void close() {
        scheduler.shutdownNow();
        journal.ifPresent(LoopbackJournal::close);
    }

    @Override
    public Optional<CarrierChannel> open(String name) {
        return name.equals(NAME) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public ChannelProfile profile() {
        return new ChannelProfile(
                NAME,
                NAME,
                EnumSet.allOf(MessageKind.class),
                Medium.MULTIMEDIA,
                Route.ALL,
                delivery.window(),
                pace.perSecond(),
                InDoubtPolicy.RESEND);
    }

    @Override
    public ChannelStatus status() {
        return UP;
    }

    @Override
    public List<SubmitAnswer> submit(List<OutboundMessage> messages) {
        return messages.stream().map(this::submit).toList();
    }

    private SubmitAnswer submit(OutboundMessage message) {
        pace.await();
        Behaviour behaviour = Behaviour.of(message.mobile());
        if (behaviour.submit() == Behaviour.Submit.THROTTLE_ONCE && throttle(message)) {
            return new SubmitAnswer.Deferred();
        }
        int segments = segments(message);
        long place = journal.map(open -> open.append(message, segments, System.currentTimeMillis()))
                .orElseGet(counter::incrementAndGet);
        if (behaviour.submit() == Behaviour.Submit.REFUSE) {
            settle(place);
            return new SubmitAnswer.Refused("REJECTD");
        }
        LoopbackJournal.Line line = new LoopbackJournal.Line(place, message.mobile(), segments);
        if (behaviour.delay().isZero()) {
            answer(line);
        } else {
            scheduler.schedule(() -> answer(line), behaviour.delay().toMillis(), TimeUnit.MILLISECONDS);
        }
        return new SubmitAnswer.Accepted(ids(line));
    }

    /** Sends the receipts of a message that was accepted, and then what the person replies. */
    private void answer(LoopbackJournal.Line line) {
        Behaviour behaviour = Behaviour.of(line.mobile());
        List<CarrierReceipt> due = behaviour.receipts().stream()
                .flatMap(code -> ids(line).stream()
                        .map(id -> new CarrierReceipt(NAME, id, line.mobile(), code, clock.instant())))
                .toList();
        try {
            for (int i = 0; i < due.size(); i++) {
                boolean last = i == due.size() - 1;
                receipts.offer(due.get(i), last ? () -> afterReceipts(behaviour, line) : () -> {});
            }
            if (due.isEmpty()) {
                settle(line.place());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void afterReceipts(Behaviour behaviour, LoopbackJournal.Line line) {
        if (behaviour.reply().isEmpty()) {
            settle(line.place());
        } else {
            reply(new Reply(NAME, line.mobile(), Optional.empty(), behaviour.reply()), line, REPLIES_AT_MOST);
        }
    }

    /** Replies as soon as it is on record that the message went over this channel: before that nobody knows what to. */
    private void reply(Reply reply, LoopbackJournal.Line line, int attempts) {
        if (replies.receive(Caller.SYSTEM, reply) || attempts == 1) {
            settle(line.place());
        } else {
            scheduler.schedule(
                    () -> reply(reply, line, attempts - 1), REPLY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void settle(long place) {
        journal.ifPresent(open -> open.settled(place));
    }

    private boolean throttle(OutboundMessage message) {
        if (throttled.size() > THROTTLED_AT_MOST) {
            throttled.clear();
        }
        return throttled.add(message.deliveryId());
    }

    /** A basic-edition message is one, whatever its length: pictures have no segments. */
    private static int segments(OutboundMessage message) {
        return message.kind() == MessageKind.VMS
                ? 1
                : Segments.count(message.content().signedText());
    }

    private static List<String> ids(LoopbackJournal.Line line) {
        String id = Long.toHexString(line.place());
        return line.segments() == 1
                ? List.of(id)
                : IntStream.rangeClosed(1, line.segments())
                        .mapToObj(segment -> id + "-" + segment)
                        .toList();
    }
}
