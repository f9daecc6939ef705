package org.tidings.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tidings.server.TidingsServer;

/** What lies on the disk of a server's object store. */
record ObjectFiles(long count, long bytes) {
    /** The objects of a tenant's materials. */
    static ObjectFiles ofMaterials(TidingsServer server, String domainId) {
        return new ObjectFiles(
                over(server, domainId, Stream::count),
                over(
                        server,
                        domainId,
                        files -> files.mapToLong(ObjectFiles::size).sum()));
    }

    private static long over(TidingsServer server, String domainId, Function<Stream<Path>, Long> look) {
        Path store = server.base().resolve("data/tidings/objects/live");
        try (Stream<Path> files = Files.walk(store)) {
            return look.apply(
                    files.filter(file -> file.getFileName().toString().startsWith("materials~" + domainId + "~")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
