package org.tidings.adapter.carrier.smpp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.ChannelProfile;
import org.tidings.delivery.ChannelProfile.Medium;
import org.tidings.delivery.ChannelStatus;
import org.tidings.delivery.ChannelTurns;
import org.tidings.delivery.OutboundMessage;
import org.tidings.delivery.SubmitAnswer;

/** One channel to a carrier that speaks SMPP: its sessions, its window and its pace. */
final class SmppChannel implements CarrierChannel, AutoCloseable {
    static final String TYPE = "smpp";
    private static final Logger LOG = Logger.getLogger(SmppChannel.class);

    private final SmppSettings settings;
    private final ChannelProfile profile;
    private final Surroundings surroundings;
    private final Writing writing;
    private final MessageIds ids;
    private final AdaptiveWindow window;
    private final Pace pace;
    private final ExecutorService executor;
    private final List<Link> links;
    private final List<Thread> threads;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Optional<String> lastError = Optional.empty();

    private SmppChannel(String name, SmppSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.profile = new ChannelProfile(
                name,
                TYPE,
                Set.copyOf(settings.kinds()),
                Medium.TEXT,
                settings.route(),
                settings.window(),
                settings.rate(),
                settings.doubt());
        this.writing = new Writing(settings.format(), (int) (System.nanoTime() >> 20));
        this.ids = new MessageIds(settings.format().receiptIds());
        this.window = new AdaptiveWindow(settings.window());
        this.pace = new Pace(settings.rate(), () -> surroundings.turns(profile, settings.window()));
        this.executor = Executors.newSingleThreadExecutor(surroundings.threads());
        Inbox inbox = new Inbox(name, new Incoming(name, ids), surroundings.services(), executor);
        this.links = IntStream.range(0, settings.sessions())
                .mapToObj(i -> new Link(name, settings, inbox::receive, hearing()))
                .toList();
        this.threads = links.stream().map(surroundings.threads()::newThread).toList();
    }

    /** Opens a channel; its sessions are opened behind it, and again whenever they are lost. */
    static SmppChannel open(String name, SmppSettings settings, Surroundings surroundings) {
        SmppChannel channel = new SmppChannel(name, settings, surroundings);
        for (int i = 0; i < channel.threads.size(); i++) {
            Thread thread = channel.threads.get(i);
            thread.setName("smpp-" + name + "-" + i);
            thread.start();
        }
        return channel;
    }

    /** What the channel needs of the server around it. */
    interface Surroundings {
        ThreadFactory threads();

        Inbox.Services services();

        Instant now();

        ChannelTurns.Turns turns(ChannelProfile channel, int most);

        void cameUp(ChannelProfile channel);
    }

    @Override
    public ChannelProfile profile() {
        return profile;
    }

    @Override
    public ChannelStatus status() {
        int open = 0;
        for (Link link : links) {
            if (link.transmitter().isPresent()) {
                open++;
            }
        }
        return new ChannelStatus(open, lastError);
    }

    @Override
    public List<SubmitAnswer> submit(List<OutboundMessage> messages) {
        Outgoing outgoing = new Outgoing(writing, settings.format(), ids, surroundings.now());
        messages.forEach(outgoing::add);
        Burst burst =
                new Burst(this::session, window, pace, settings.link().answer().toNanos());
        try {
            List<SubmitResult> results = burst.submit(outgoing.submits());
            note(results);
            return outgoing.answers(results);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return outgoing.answers(lost(outgoing.submits().size()));
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        links.forEach(Link::close);
        executor.shutdown();
    }

    private Optional<Session> session() {
        int start = turn.getAndIncrement();
        for (int i = 0; i < links.size(); i++) {
            Optional<Session> session =
                    links.get(Math.floorMod(start + i, links.size())).transmitter();
            if (session.isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    /** Who is interrupted does not know what has been sent. */
    private static List<SubmitResult> lost(int count) {
        List<SubmitResult> results = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> results.add(new SubmitResult.Lost()));
        return results;
    }

    /** Remembers for the operator what the carrier did not like. */
    private void note(List<SubmitResult> results) {
        for (SubmitResult result : results) {
            if (result instanceof SubmitResult.Answered answer && answer.status() != Status.OK) {
                lastError = Optional.of("a submit was answered with " + Status.describe(answer.status()));
                return;
            }
        }
    }

    private Link.Listener hearing() {
        return new Link.Listener() {
            @Override
            public void up() {
                try {
                    surroundings.cameUp(profile);
                } catch (RuntimeException problem) {
                    LOG.warnf(
                            "channel=%s is up; what waited for it goes on within a minute: %s",
                            profile.name(), problem);
                }
            }

            @Override
            public void down(String why) {
                lastError = Optional.of(why);
            }
        };
    }
}
