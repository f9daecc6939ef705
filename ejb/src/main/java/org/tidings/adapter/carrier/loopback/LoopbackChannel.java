package org.tidings.adapter.carrier.loopback;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.ReceiptIntake;
import org.tidings.delivery.SubmitAnswer;
import org.tidings.identity.Caller;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.time.BusinessClock;

/** The built-in carrier. */
@ApplicationScoped
public class LoopbackChannel implements CarrierChannel {
    /** The channel's name. */
    public static final String NAME = "loopback";

    private static final int THROTTLED_AT_MOST = 100_000;

    /** Threads of its own: those of the server's scheduler refuse to work while the server drains for a stop. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ReceiptIntake receipts;

    @Inject
    private InboundMessages replies;

    @Inject
    private BusinessClock clock;

    private final Set<Long> throttled = ConcurrentHashMap.newKeySet();
    private final AtomicLong counter = new AtomicLong();
    private Pace pace = new Pace(0);
    private Optional<LoopbackJournal> journal = Optional.empty();
    private ScheduledExecutorService scheduler = new ScheduledThreadPoolExecutor(0);

    @PostConstruct
    void open() {
        LoopbackSettings settings = LoopbackSettings.read(SettingsReader.ofServer());
        pace = new Pace(settings.rate());
        scheduler = new ScheduledThreadPoolExecutor(2, threads);
        settings.journal().ifPresent(path -> {
            LoopbackJournal opened = LoopbackJournal.open(path);
            opened.unsettledBefore(
                    path, line -> scheduler.submit(() -> answer(id(line.place()), line.mobile(), line.place())));
            journal = Optional.of(opened);
        });
    }

    @PreDestroy
    void close() {
        scheduler.shutdownNow();
        journal.ifPresent(LoopbackJournal::close);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.allOf(MessageKind.class);
    }

    @Override
    public int sessions() {
        return 1;
    }

    @Override
    public int rate() {
        return pace.perSecond();
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
        long place = journal.map(open -> open.append(message, System.currentTimeMillis()))
                .orElseGet(counter::incrementAndGet);
        if (behaviour.submit() == Behaviour.Submit.REFUSE) {
            settle(place);
            return new SubmitAnswer.Refused("REJECTD");
        }
        String id = id(place);
        if (behaviour.delay().isZero()) {
            answer(id, message.mobile(), place);
        } else {
            long delay = behaviour.delay().toMillis();
            scheduler.schedule(() -> answer(id, message.mobile(), place), delay, TimeUnit.MILLISECONDS);
        }
        return new SubmitAnswer.Accepted(id);
    }

    /** Sends the receipts of a message that was accepted, and then what the person replies. */
    private void answer(String id, String mobile, long place) {
        Behaviour behaviour = Behaviour.of(mobile);
        List<String> codes = behaviour.receipts();
        try {
            for (int i = 0; i < codes.size(); i++) {
                boolean last = i == codes.size() - 1;
                CarrierReceipt receipt = new CarrierReceipt(NAME, id, mobile, codes.get(i), clock.instant());
                receipts.offer(receipt, last ? () -> afterReceipts(behaviour, mobile, place) : () -> {});
            }
            if (codes.isEmpty()) {
                settle(place);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void afterReceipts(Behaviour behaviour, String mobile, long place) {
        if (!behaviour.reply().isEmpty()) {
            replies.receive(Caller.SYSTEM, NAME, mobile, behaviour.reply());
        }
        settle(place);
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

    private static String id(long place) {
        return Long.toHexString(place);
    }
}
