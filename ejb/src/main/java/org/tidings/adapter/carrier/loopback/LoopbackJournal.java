package org.tidings.adapter.carrier.loopback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tidings.delivery.OutboundMessage;

/**
 * The loopback carrier's memory: a line for every submit, written before the submit is acknowledged, with the fields
 * time (milliseconds), delivery, task, number, segments and text between tabs. A message's id is the place of its line.
 *
 * <p>Beside it a small file remembers up to where every receipt has been taken over; after a kill the receipts from there
 * on are sent again, some of them for the second time.
 */
final class LoopbackJournal implements AutoCloseable {
    private static final long NOTE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path settledFile;
    private final FileChannel file;
    private final ConcurrentSkipListSet<Long> unsettled = new ConcurrentSkipListSet<>();
    private long end;
    private volatile long notedAt = System.nanoTime();

    private LoopbackJournal(Path path, FileChannel file) throws IOException {
        this.settledFile = path.resolveSibling(path.getFileName() + ".settled");
        this.file = file;
        this.end = file.size();
    }

    static LoopbackJournal open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            dropTornLine(path);
            return new LoopbackJournal(
                    path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException problem) {
            throw new UncheckedIOException("The loopback carrier's journal cannot be opened", problem);
        }
    }

    /** Appends a submit and returns the place of its line, which names the message from now on. */
    synchronized long append(OutboundMessage message, int segments, long timeMillis) {
        String line = timeMillis + "\t" + message.deliveryId() + "\t" + message.taskId() + "\t" + message.mobile()
                + "\t" + segments + "\t" + onOneLine(message.content().signedText()) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        long place = end;
        try {
            while (bytes.hasRemaining()) {
                end += file.write(bytes);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The loopback carrier's journal cannot be written", problem);
        }
        unsettled.add(place);
        return place;
    }

    /** Says that whatever receipts the line has are taken over, or that it has none. */
    void settled(long place) {
        unsettled.remove(place);
        if (System.nanoTime() - notedAt > NOTE_EVERY_NANOS) {
            noteSettled();
        }
    }

    /** Notes up to where everything is settled, for the next life of the server. */
    private synchronized void noteSettled() {
        notedAt = System.nanoTime();
        long settled = unsettled.isEmpty() ? end : unsettled.first();
        try {
            Path next = settledFile.resolveSibling(settledFile.getFileName() + ".next");
            Files.writeString(next, Long.toString(settled));
            Files.move(next, settledFile, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException("The loopback carrier's journal cannot be noted", problem);
        }
    }

    /** Reads the lines that an earlier life of the server left unsettled. */
    void unsettledBefore(Path path, Consumer<Line> consumer) {
        try {
            long place = Files.exists(settledFile)
                    ? Long.parseLong(Files.readString(settledFile).strip())
                    : 0;
            FileChannel from = FileChannel.open(path, StandardOpenOption.READ).position(Math.min(place, end));
            try (BufferedReader lines =
                    new BufferedReader(java.nio.channels.Channels.newReader(from, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    unsettled.add(place);
                    consumer.accept(Line.read(place, line));
                    place += line.getBytes(StandardCharsets.UTF_8).length + 1;
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The loopback carrier's journal cannot be read", problem);
        }
    }

    @Override
    public void close() {
        noteSettled();
        try {
            file.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A kill in the middle of a write leaves half a line, of a submit that was never acknowledged. */
    private static void dropTornLine(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = file.size();
            ByteBuffer one = ByteBuffer.allocate(1);
            while (end > 0) {
                file.read(one.clear(), end - 1);
                if (one.get(0) == '\n') {
                    break;
                }
                end--;
            }
            file.truncate(end);
        }
    }

    private static String onOneLine(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    /** A submit that was remembered: its place, its number and how many segments it has. */
    record Line(long place, String mobile, int segments) {
        static Line read(long place, String line) {
            String[] fields = line.split("\t", 6);
            return new Line(place, fields[3], Integer.parseInt(fields[4]));
        }
    }
}
