package org.tidings.shared.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A small text file that only the server's own user may read (mode 0600). It appears whole or not at all, and is on the
 * disk when a write returns.
 */
public final class PrivateFile {
    private final Path path;

    public PrivateFile(Path path) {
        this.path = path;
    }

    /** The file of this name in Tidings' part of the server's data directory. */
    public static PrivateFile inDataDirectory(Config config, String name) {
        String data = config.getOptionalValue("jboss.server.data.dir", String.class)
                .orElse(System.getProperty("java.io.tmpdir"));
        return new PrivateFile(Path.of(data, "tidings", name));
    }

    public Path path() {
        return path;
    }

    /** What the file holds, if there is one. */
    public Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read " + path, problem);
        }
    }

    /** Puts the text in the file's place. */
    public void write(String text) {
        try {
            Path directory = Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(directory, path.getFileName().toString(), ".new", ownerOnly());
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot write " + path, problem);
        }
    }

    /** Removes the file, if there is one. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot delete " + path, problem);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
