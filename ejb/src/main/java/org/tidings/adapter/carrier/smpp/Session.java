package org.tidings.adapter.carrier.smpp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.SubmitSmResp;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.PendingResponse;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/**
 * One session with a carrier. Many submits are under way at once without a thread for each: they are written together, and
 * their answers find them by their sequence numbers. When the session ends, every submit without an answer is lost at once.
 */
final class Session extends SMPPSession implements Pdus.Listener {
    private static final Logger LOG = Logger.getLogger(Session.class);
    private static final int RECEIVING_AT_ONCE = 2;
    private static final long GOODBYE_MILLIS = 1_000;

    private final PDUSender composer = new DefaultPDUSender();
    private final Map<Integer, CompletableFuture<SubmitResult>> underWay = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final BiConsumer<Session, DeliverSm> receiver;
    private volatile boolean overdue;

    private Session(Pdus pdus, Sockets sockets, BiConsumer<Session, DeliverSm> receiver) {
        super(new SynchronizedPDUSender(new DefaultPDUSender()), pdus, sockets);
        this.receiver = receiver;
        pdus.tell(this);
    }

    /**
     * Opens one.
     *
     * @param receiver gets what the carrier delivers; must not wait for anything
     * @throws IOException when the carrier is not there or does not want us
     */
    static Session open(SmppSettings settings, BindType type, BiConsumer<Session, DeliverSm> receiver)
            throws IOException {
        SmppSettings.Server server = settings.server().orElseThrow();
        SmppSettings.Link link = settings.link();
        SmppSettings.Login login = settings.login();
        Session session = new Session(new Pdus(), new Sockets(server, link.connect()), receiver);
        session.setEnquireLinkTimer(Math.toIntExact(link.enquire().toMillis()));
        session.setTransactionTimer(link.answer().toMillis());
        session.setPduProcessorDegree(RECEIVING_AT_ONCE);
        session.addSessionStateListener((now, before, source) -> session.stateIs(now));
        BindParameter parameters = new BindParameter(
                type,
                login.systemId(),
                login.password(),
                login.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null,
                InterfaceVersion.IF_34);
        session.connectAndBind(
                server.host(), server.port(), parameters, link.answer().toMillis());
        return session;
    }

    boolean isOpen() {
        return getSessionState().isBound();
    }

    /** Waits for its end. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Writes a submit into a batch of them, which {@link #send} sends.
     *
     * @return done at the latest when the session ends
     */
    CompletableFuture<SubmitResult> write(ByteArrayOutputStream batch, Submit submit) {
        int sequence = sequence().nextValue();
        CompletableFuture<SubmitResult> result = new CompletableFuture<>();
        underWay.put(sequence, result);
        try {
            submit.writeTo(composer, batch, sequence);
        } catch (PDUStringException unsayable) {
            finish(sequence, new SubmitResult.Answered(unsayable.getErrorCode(), ""));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (!isOpen()) {
            finish(sequence, new SubmitResult.Unsent());
        }
        return result;
    }

    void send(ByteArrayOutputStream batch) {
        try {
            OutputStream out = connection().getOutputStream();
            synchronized (out) {
                batch.writeTo(out);
                out.flush();
            }
        } catch (IOException broken) {
            LOG.debugf("A session broke while it was written to: %s", broken);
            close();
        }
    }

    /** Says goodbye, to a carrier that answers or to one that does not. */
    void leave() {
        setTransactionTimer(GOODBYE_MILLIS);
        unbindAndClose();
    }

    /** Ends it because the carrier owes an answer. */
    void giveUp() {
        overdue = true;
        close();
    }

    /** Why it ended, as far as that is known. */
    String end() {
        return overdue ? "no answer to a submit in time" : "the session was closed";
    }

    /** Answers something that the carrier delivered; a session that has ended meanwhile needs no answer. */
    void acknowledge(DeliverSm message, int status) {
        acknowledge(message.getSequenceNumber(), status);
    }

    private void acknowledge(int sequence, int status) {
        try {
            pduSender().sendDeliverSmResp(connection().getOutputStream(), status, sequence, "");
        } catch (IOException broken) {
            LOG.debugf("A receipt could not be acknowledged and will come again: %s", broken);
            close();
        }
    }

    @Override
    public void answered(SubmitSmResp answer) {
        String id = answer.getMessageId();
        finish(answer.getSequenceNumber(), new SubmitResult.Answered(answer.getCommandStatus(), id == null ? "" : id));
    }

    @Override
    public void delivered(DeliverSm message) {
        receiver.accept(this, message);
    }

    @Override
    public void unreadable(int sequence) {
        LOG.warn("A carrier delivered something that cannot be read");
        acknowledge(sequence, Status.NEVER);
    }

    /** A submit that is answered in another way than by its own kind of answer. */
    @Override
    protected PendingResponse<Command> removePendingResponse(int sequence) {
        if (!underWay.containsKey(sequence)) {
            return super.removePendingResponse(sequence);
        }
        return new PendingResponse<>(0) {
            @Override
            public void doneWithInvalidResponse(InvalidResponseException refusal) {
                int status = refusal instanceof GenericNackResponseException nack ? nack.getCommandStatus() : 0x08;
                finish(sequence, new SubmitResult.Answered(status, ""));
            }
        };
    }

    private void finish(int sequence, SubmitResult result) {
        CompletableFuture<SubmitResult> waiting = underWay.remove(sequence);
        if (waiting != null) {
            waiting.complete(result);
        }
    }

    private void stateIs(SessionState state) {
        if (state == SessionState.CLOSED) {
            underWay.keySet().forEach(sequence -> finish(sequence, new SubmitResult.Lost()));
            closed.countDown();
        }
    }
}
