package org.tidings.adapter.carrier.smpp;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jsmpp.bean.DeliverSm;
import org.tidings.delivery.CarrierReceipt;
import org.tidings.delivery.InboundMessages;
import org.tidings.delivery.KeptReceipts;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/**
 * Takes in what a carrier delivers. It is acknowledged once it is in the database; what cannot be kept now is answered with a
 * temporary error, so that the carrier sends it again.
 */
final class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final String channel;
    private final Incoming incoming;
    private final Services services;
    private final Executor executor;

    /** @param executor stores replies, which a session's reader does not wait for */
    Inbox(String channel, Incoming incoming, Services services, Executor executor) {
        this.channel = channel;
        this.incoming = incoming;
        this.services = services;
        this.executor = executor;
    }

    /** What it hands on to. */
    record Services(KeptReceipts receipts, InboundMessages replies, BusinessClock clock) {}

    void receive(Session session, DeliverSm message) {
        if (Incoming.isReceipt(message)) {
            keep(session, message);
        } else {
            run(() -> store(session, message));
        }
    }

    private void keep(Session session, DeliverSm message) {
        Optional<Incoming.Word> word = read(message);
        if (word.isEmpty()) {
            LOG.warnf("channel=%s sent a receipt that cannot be read", channel);
            session.acknowledge(message, Status.NEVER);
            return;
        }
        CarrierReceipt receipt = new CarrierReceipt(
                channel,
                word.get().messageId(),
                word.get().mobile(),
                word.get().code(),
                services.clock().instant());
        if (!services.receipts().offer(receipt, new Answer(session, message))) {
            session.acknowledge(message, Status.LATER);
        }
    }

    private Optional<Incoming.Word> read(DeliverSm receipt) {
        try {
            return incoming.receipt(receipt);
        } catch (RuntimeException malformed) {
            LOG.debugf("channel=%s %s", channel, malformed);
            return Optional.empty();
        }
    }

    private void store(Session session, DeliverSm message) {
        try {
            incoming.text(message)
                    .ifPresent(text -> text.part()
                            .ifPresentOrElse(
                                    part -> services.replies().receive(Caller.SYSTEM, part),
                                    () -> services.replies().receive(Caller.SYSTEM, text.reply())));
            session.acknowledge(message, Status.OK);
        } catch (RuntimeException problem) {
            LOG.warnf("channel=%s a reply could not be stored and will be sent again: %s", channel, problem);
            session.acknowledge(message, Status.LATER);
        }
    }

    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException stopping) {
            LOG.debugf("channel=%s stops; what is not stored will come again", channel);
        }
    }

    private record Answer(Session session, DeliverSm message) implements KeptReceipts.Answer {
        @Override
        public void kept() {
            session.acknowledge(message, Status.OK);
        }

        @Override
        public void failed() {
            session.acknowledge(message, Status.LATER);
        }
    }
}
