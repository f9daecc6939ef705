package org.tidings.adapter.carrier.smpp;

import static org.tidings.adapter.carrier.CarrierChannelContract.eventually;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnectionFactory;
import org.jsmpp.util.MessageId;

/** An SMSC that does what a test wants, and that real ones do on their bad days. */
final class FaultySmsc implements AutoCloseable {
    static final String PASSWORD = "secret";
    private static final int WRONG_PASSWORD = 0x0E;

    final List<SubmitSm> submits = new CopyOnWriteArrayList<>();
    final AtomicInteger binds = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger(0x1000);
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final SMPPServerSessionListener listener;
    private volatile Reaction reaction = Reaction.ACCEPT;

    private FaultySmsc(int port, ServerConnectionFactory connections) throws IOException {
        listener = new SMPPServerSessionListener(port, connections);
        listener.setPduProcessorDegree(60);
        listener.setQueueCapacity(1_000);
        threads.execute(this::accept);
    }

    static FaultySmsc on(int port) {
        return on(port, new ServerSocketConnectionFactory());
    }

    static FaultySmsc on(int port, ServerConnectionFactory connections) {
        try {
            return new FaultySmsc(port, connections);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** What it does with a submit. */
    interface Reaction {
        Reaction ACCEPT = call -> call.smsc().accepted(call.nextId());
        /** Delivers it, and says so at once after its answer. */
        Reaction DELIVER = call -> {
            String id = call.nextId();
            call.smsc().later(() -> call.receipt(id, "DELIVRD"));
            return call.smsc().accepted(id);
        };
        /** Says nothing, ever. */
        Reaction HANG = call -> {
            call.smsc().closing.await();
            return call.smsc().accepted(call.nextId());
        };

        static Reaction refuse(int status) {
            return call -> {
                throw new ProcessRequestException("refused by the test", status);
            };
        }

        SubmitSmResult to(Call call) throws Exception;
    }

    /** A submit as it came. */
    record Call(FaultySmsc smsc, SubmitSm submit, SMPPServerSession session, int number) {
        String nextId() {
            return Integer.toHexString(smsc.ids.incrementAndGet());
        }

        /** Sends a receipt and waits until it is acknowledged. */
        void receipt(String id, String state) throws Exception {
            smsc.deliver(
                    submit.getDestAddress(),
                    submit.getSourceAddr(),
                    0x04,
                    0,
                    ("id:" + id + " sub:001 dlvrd:001 submit date:2611221200 done date:2611221200 stat:" + state
                                    + " err:000 text:whatever")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    FaultySmsc reacts(Reaction how) {
        reaction = how;
        return this;
    }

    SubmitSmResult accepted(String id) throws PDUStringException {
        return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
    }

    /** Delivers over the newest session that can receive; returns once it is acknowledged. */
    void deliver(String from, String to, int esmClass, int coding, byte[] content) throws Exception {
        eventually(() -> sessions.stream().anyMatch(one -> one.getSessionState().isReceivable()));
        SMPPServerSession session = sessions.stream()
                .filter(one -> one.getSessionState().isReceivable())
                .reduce((one, next) -> next)
                .orElseThrow();
        session.deliverShortMessage(
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                from,
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                to,
                new ESMClass(esmClass),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                coding == 0 ? DataCodings.ZERO : new RawDataCoding((byte) coding),
                content);
    }

    int boundSessions() {
        return (int)
                sessions.stream().filter(one -> one.getSessionState().isBound()).count();
    }

    /** Does something beside; a test that ends meanwhile acknowledges nothing any more. */
    void later(Task task) {
        threads.execute(() -> {
            try {
                task.run();
            } catch (Exception given) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** As if its machine had lost its power: no goodbye. */
    @Override
    public synchronized void close() {
        try {
            listener.close();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        sessions.forEach(SMPPServerSession::close);
        closing.countDown();
        threads.shutdownNow();
    }

    interface Task {
        void run() throws Exception;
    }

    private void accept() {
        ServerMessageReceiverListener receiver = (ServerMessageReceiverListener) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServerMessageReceiverListener.class},
                (proxy, method, given) -> method.getName().equals("onAcceptSubmitSm")
                        ? submitted((SubmitSm) given[0], (SMPPServerSession) given[1])
                        : null);
        while (true) {
            try {
                SMPPServerSession session = listener.accept();
                session.setMessageReceiverListener(receiver);
                session.setTransactionTimer(2_000);
                threads.execute(() -> bind(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(5_000);
            binds.incrementAndGet();
            if (!PASSWORD.equals(request.getPassword())) {
                request.reject(WRONG_PASSWORD);
                return;
            }
            sessions.add(session);
            request.accept("smsc", InterfaceVersion.IF_34);
        } catch (Exception given) {
            session.close();
        }
    }

    private SubmitSmResult submitted(SubmitSm submit, SMPPServerSession session) throws Exception {
        submits.add(submit);
        return reaction.to(new Call(this, submit, session, submits.size()));
    }
}
