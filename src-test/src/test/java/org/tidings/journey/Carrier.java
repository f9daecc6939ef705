package org.tidings.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tidings.server.TidingsServer;

/** The carrier's own memory of what it was given. */
final class Carrier {
    private final Path journal;

    private Carrier(Path journal) {
        this.journal = journal;
    }

    static Carrier of(TidingsServer server) {
        return new Carrier(server.base().resolve("data/tidings/loopback.journal"));
    }

    /** Every submit of a task, those it refused or throttled too, in their order. */
    List<Submit> submitsOf(String task) {
        return submits().stream().filter(submit -> submit.task().equals(task)).toList();
    }

    /** Every submit, in their order; half a line, of a kill or of this moment, is none. */
    List<Submit> submits() {
        if (Files.notExists(journal)) {
            return List.of();
        }
        try {
            String lines = new String(Files.readAllBytes(journal), StandardCharsets.UTF_8);
            return lines.substring(0, lines.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(Submit::isWhole)
                    .map(Submit::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** One line of the journal. */
    record Submit(String delivery, String task, String mobile, int segments, String text) {
        static boolean isWhole(String line) {
            return line.split("\t", 6).length == 6;
        }

        static Submit read(String line) {
            String[] fields = line.split("\t", 6);
            return new Submit(fields[1], fields[2], fields[3], Integer.parseInt(fields[4]), fields[5]);
        }
    }
}
