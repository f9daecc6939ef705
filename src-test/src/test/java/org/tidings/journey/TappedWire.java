package org.tidings.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.tidings.server.TidingsServer;

/**
 * The wire between a server and an SMSC, with somebody who listens: it outlives either's death, and remembers each submit and
 * each receipt that was acknowledged.
 */
final class TappedWire implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SUBMIT = 0x04;
    private static final int SUBMIT_RESPONSE = 0x80000004;
    private static final int DELIVER = 0x05;
    private static final int DELIVER_RESPONSE = 0x80000005;

    private final Smsc smsc;
    private final ServerSocket socket;
    private final Queue<Submit> submits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger directions = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    private TappedWire(Smsc smsc) throws IOException {
        this.smsc = smsc;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    static TappedWire to(Smsc smsc) {
        try {
            return new TappedWire(smsc);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Makes the SMSC at its other end a channel of a server's. */
    TidingsServer.Builder as(String channel, TidingsServer.Builder server) {
        return smsc.as(channel, server)
                .with(
                        "TIDINGS_SMPP_" + channel.toUpperCase(Locale.ROOT) + "_PORT",
                        Integer.toString(socket.getLocalPort()));
    }

    /** The numbers of the submits that the SMSC did not refuse, in their order, each as often as it was submitted to. */
    List<String> submitted() {
        return submits.stream()
                .filter(submit -> !submit.refused().get())
                .map(Submit::number)
                .toList();
    }

    /** The numbers of which the server has acknowledged a receipt. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Waits until nobody speaks any more, and all that was said has been heard. */
    void awaitSilence() {
        await("the end of every connection").atMost(PATIENCE).until(() -> directions.get() == 0);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = socket.accept();
            Socket far = new Socket("localhost", smsc.port());
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Notes notes = new Notes(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            directions.addAndGet(2);
            run(() -> carry(near, far, notes));
            run(() -> carry(far, near, notes));
        }
    }

    /** Hands on what comes, one protocol unit after the other, until either end is gone. */
    private void carry(Socket from, Socket to, Notes notes) throws IOException {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            BufferedOutputStream out = new BufferedOutputStream(to.getOutputStream());
            while (true) {
                int length = in.readInt();
                byte[] unit = in.readNBytes(length - Integer.BYTES);
                note(ByteBuffer.wrap(unit), notes);
                out.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
                out.write(unit);
                out.flush();
            }
        } finally {
            directions.decrementAndGet();
        }
    }

    private void note(ByteBuffer unit, Notes notes) {
        int command = unit.getInt();
        int status = unit.getInt();
        int sequence = unit.getInt();
        if (command == SUBMIT) {
            skipText(unit);
            skipAddress(unit);
            Submit submit = new Submit(address(unit), new AtomicBoolean());
            submits.add(submit);
            notes.submits().put(sequence, submit);
        } else if (command == SUBMIT_RESPONSE && status != 0) {
            Objects.requireNonNull(notes.submits().get(sequence)).refused().set(true);
        } else if (command == DELIVER) {
            skipText(unit);
            notes.receipts().put(sequence, address(unit));
        } else if (command == DELIVER_RESPONSE && status == 0) {
            acknowledged.add(Objects.requireNonNull(notes.receipts().get(sequence)));
        }
    }

    private static void skipAddress(ByteBuffer unit) {
        address(unit);
    }

    private static String address(ByteBuffer unit) {
        unit.getShort();
        return text(unit);
    }

    private static void skipText(ByteBuffer unit) {
        text(unit);
    }

    /** Text that ends with a zero. */
    private static String text(ByteBuffer unit) {
        int start = unit.position();
        int end = start;
        while (unit.get(end) != 0) {
            end++;
        }
        unit.position(end + 1);
        return new String(unit.array(), start, end - start, US_ASCII);
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException over) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private record Submit(String number, AtomicBoolean refused) {}

    /** What was said in one connection, by its sequence numbers. */
    private record Notes(Map<Integer, Submit> submits, Map<Integer, String> receipts) {}

    private interface Work {
        void run() throws IOException;
    }
}
