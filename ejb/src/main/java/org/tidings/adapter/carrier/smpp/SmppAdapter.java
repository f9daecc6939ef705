package org.tidings.adapter.carrier.smpp;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import org.tidings.delivery.CarrierAdapter;
import org.tidings.delivery.CarrierChannel;
import org.tidings.delivery.ChannelProfile;
import org.tidings.delivery.ChannelTurns;
import org.tidings.delivery.Channels;
import org.tidings.delivery.DeliverySettings;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.KeptReceipts;
import org.tidings.identity.Caller;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.time.BusinessClock;

/** Opens the channels that have {@code tidings.smpp.<channel>.host}. */
@ApplicationScoped
class SmppAdapter implements CarrierAdapter {
    /** Threads of its own: those of the server's executors refuse to work while the server drains for a stop. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private KeptReceipts receipts;

    @Inject
    private InboundMessages replies;

    @Inject
    private Channels channels;

    @Inject
    private ChannelTurns turns;

    @Inject
    private BusinessClock clock;

    @Inject
    private DeliverySettings delivery;

    private final List<SmppChannel> opened = new CopyOnWriteArrayList<>();

    /** A setting that cannot be used stops the start, before anything is opened. */
    void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
        delivery.channels().forEach(name -> SmppSettings.of(name, SettingsReader.ofServer()));
    }

    @Override
    public Optional<CarrierChannel> open(String name) {
        SmppSettings settings = SmppSettings.of(name, SettingsReader.ofServer());
        if (settings.server().isEmpty()) {
            return Optional.empty();
        }
        SmppChannel channel = SmppChannel.open(name, settings, surroundings());
        opened.add(channel);
        return Optional.of(channel);
    }

    @PreDestroy
    void close() {
        opened.forEach(SmppChannel::close);
    }

    private SmppChannel.Surroundings surroundings() {
        return new SmppChannel.Surroundings() {
            @Override
            public ThreadFactory threads() {
                return threads;
            }

            @Override
            public Inbox.Services services() {
                return new Inbox.Services(receipts, replies, clock);
            }

            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public ChannelTurns.Turns turns(ChannelProfile channel, int most) {
                return turns.take(Caller.SYSTEM, channel.name(), channel.rate(), most);
            }

            @Override
            public void cameUp(ChannelProfile channel) {
                channels.cameUp(Caller.SYSTEM, channel);
            }
        };
    }
}
