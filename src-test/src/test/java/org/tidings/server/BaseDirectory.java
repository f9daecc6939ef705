package org.tidings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What belongs to one server alone: its configuration, deployments, data and logs. */
final class BaseDirectory {
    private BaseDirectory() {}

    /** A fresh copy of the server's {@code standalone} directory below {@code target}, with these files deployed. */
    static Path copiedFrom(Path home, String name, List<String> deployed) {
        Path base = Checkout.root().resolve("src-test/target/servers").resolve(name);
        try {
            delete(base);
            copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            Files.createDirectories(base.resolve("log"));
            for (String file : deployed) {
                Files.copy(
                        home.resolve("standalone/deployments").resolve(file),
                        base.resolve("deployments").resolve(file));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return base;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
