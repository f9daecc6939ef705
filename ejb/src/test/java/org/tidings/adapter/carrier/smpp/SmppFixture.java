package org.tidings.adapter.carrier.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidings.adapter.carrier.smpp.SmppSettings.Alphabets;
import org.tidings.adapter.carrier.smpp.SmppSettings.BindMode;
import org.tidings.adapter.carrier.smpp.SmppSettings.Format;
import org.tidings.adapter.carrier.smpp.SmppSettings.LongMessages;
import org.tidings.adapter.carrier.smpp.SmppSettings.ReceiptIds;
import org.tidings.adapter.carrier.smpp.SmppSettings.Signing;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.ChannelProfile;
import org.tidings.delivery.ChannelTurns.Turns;
import org.tidings.delivery.InDoubtPolicy;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.KeptReceipts;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.Reply;
import org.tidings.delivery.ReplyPart;
import org.tidings.delivery.Route;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** The server around an SMPP channel, as far as the channel sees it. */
final class SmppFixture implements SmppChannel.Surroundings {
    final List<CarrierReceipt> receipts = new CopyOnWriteArrayList<>();
    final List<KeptReceipts.Answer> acknowledgements = new CopyOnWriteArrayList<>();
    final List<Reply> replies = new CopyOnWriteArrayList<>();
    final List<ReplyPart> parts = new CopyOnWriteArrayList<>();
    final AtomicInteger timesUp = new AtomicInteger();
    volatile boolean keeping = true;
    volatile boolean full;

    /** Everything plain, and nothing that makes a test wait long. */
    static SmppSettings settings(int port) {
        return new SmppSettings(
                Optional.of(new SmppSettings.Server("localhost", port, false)),
                new SmppSettings.Login(BindMode.TRX, "tidings", FaultySmsc.PASSWORD, ""),
                new SmppSettings.Link(
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1_500),
                        Duration.ofSeconds(30),
                        Duration.ofMillis(50),
                        Duration.ofMillis(400)),
                format(LongMessages.UDH, ReceiptIds.SAME, Signing.OURS),
                List.of(MessageKind.SMS),
                Route.ALL,
                1,
                50,
                0,
                InDoubtPolicy.RESEND);
    }

    static Format format(LongMessages longMessages, ReceiptIds receiptIds, Signing signing) {
        return new Format(Alphabets.AUTO, longMessages, receiptIds, signing, "", 0, 0, "86", 0, 0, "");
    }

    static SmppSettings with(SmppSettings plain, Format format) {
        return new SmppSettings(
                plain.server(),
                plain.login(),
                plain.link(),
                format,
                plain.kinds(),
                plain.route(),
                plain.sessions(),
                plain.window(),
                plain.rate(),
                plain.doubt());
    }

    static SmppSettings with(SmppSettings plain, SmppSettings.Login login) {
        return new SmppSettings(
                plain.server(),
                login,
                plain.link(),
                plain.format(),
                plain.kinds(),
                plain.route(),
                plain.sessions(),
                plain.window(),
                plain.rate(),
                plain.doubt());
    }

    static SmppSettings with(SmppSettings plain, SmppSettings.Link link) {
        return new SmppSettings(
                plain.server(),
                plain.login(),
                link,
                plain.format(),
                plain.kinds(),
                plain.route(),
                plain.sessions(),
                plain.window(),
                plain.rate(),
                plain.doubt());
    }

    static SmppSettings with(SmppSettings plain, int sessions, int rate) {
        return new SmppSettings(
                plain.server(),
                plain.login(),
                plain.link(),
                plain.format(),
                plain.kinds(),
                plain.route(),
                sessions,
                plain.window(),
                rate,
                plain.doubt());
    }

    SmppChannel open(SmppSettings settings) {
        return SmppChannel.open("smpp", settings, this);
    }

    @Override
    public ThreadFactory threads() {
        return task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public Inbox.Services services() {
        return new Inbox.Services(new Keeping(), new Replies(), new BusinessClock());
    }

    @Override
    public Instant now() {
        return Clock.systemUTC().instant();
    }

    @Override
    public Turns turns(ChannelProfile channel, int most) {
        Duration apart = Duration.ofSeconds(1).dividedBy(channel.rate());
        return new Turns(1, apart, apart);
    }

    @Override
    public void cameUp(ChannelProfile channel) {
        timesUp.incrementAndGet();
    }

    private final class Keeping extends KeptReceipts {
        @Override
        public boolean offer(CarrierReceipt receipt, Answer answer) {
            if (full) {
                return false;
            }
            receipts.add(receipt);
            if (keeping) {
                answer.kept();
            } else {
                acknowledgements.add(answer);
            }
            return true;
        }
    }

    private final class Replies extends InboundMessages {
        @Override
        public boolean receive(Caller caller, Reply reply) {
            return replies.add(reply);
        }

        @Override
        public void receive(Caller caller, ReplyPart part) {
            parts.add(part);
        }
    }
}
