package org.tidings.adapter.storage.filesystem;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.ObjectTooLargeException;
import org.tidings.storage.OpenObject;

/**
 * Objects as files, spread over 4,096 folders by a hash of their key. An object is written beside its place, forced to
 * the disk and moved there in one step, so a crash leaves a whole object or a forgotten temporary file.
 */
public class FilesystemObjectStore implements ObjectStore {
    private static final int CHUNK = 64 * 1024;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    // A key has no '~', so the file's name leads back to it.
    private static final char SLASH = '~';

    private final Path objects;
    private final Path incoming;
    // Folders whose names are known to be on the disk; that one is there does not say so, somebody may just be making
    // it.
    private final Set<Path> forced = ConcurrentHashMap.newKeySet();

    private FilesystemObjectStore(Path directory) {
        this.objects = directory.toAbsolutePath().resolve("live");
        this.incoming = directory.toAbsolutePath().resolve("incoming");
    }

    /** The store that the settings describe. */
    public static ObjectStore of(SettingsReader in) {
        Path directory = FilesystemSettings.read(in).directory();
        try {
            return at(directory);
        } catch (IOException problem) {
            throw new UncheckedIOException("tidings.storage.path cannot be used: " + directory, problem);
        }
    }

    static ObjectStore at(Path directory) throws IOException {
        FilesystemObjectStore store = new FilesystemObjectStore(directory);
        Files.createDirectories(store.objects);
        Files.createDirectories(store.incoming);
        store.clearIncoming();
        return store;
    }

    @Override
    public long put(ObjectKey key, InputStream content, long limit) throws IOException {
        Path temporary = incoming.resolve(UUID.randomUUID().toString());
        try {
            long size = write(temporary, content, limit);
            Path place = placeOf(key);
            createFolder(place);
            Files.move(temporary, place, ATOMIC_MOVE, REPLACE_EXISTING);
            force(parentOf(place));
            return size;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public OptionalLong size(ObjectKey key) throws IOException {
        try {
            return OptionalLong.of(Files.size(placeOf(key)));
        } catch (NoSuchFileException absent) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key) throws IOException {
        return open(key, new ByteRange(0, Long.MAX_VALUE));
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key, ByteRange range) throws IOException {
        try {
            FileChannel channel = FileChannel.open(placeOf(key), READ);
            try {
                channel.position(range.first());
                InputStream content = new BoundedStream(Channels.newInputStream(channel), range.length());
                return Optional.of(new OpenObject(content, channel.size()));
            } catch (IOException problem) {
                channel.close();
                throw problem;
            }
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        Path place = placeOf(key);
        if (Files.deleteIfExists(place)) {
            force(parentOf(place));
        }
    }

    @Override
    public void eachKey(String prefix, Consumer<ObjectKey> visitor) throws IOException {
        String beginning = prefix.replace('/', SLASH);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(objects)) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    files.forEach(file -> {
                        String name = String.valueOf(file.getFileName());
                        if (name.startsWith(beginning)) {
                            visitor.accept(new ObjectKey(name.replace(SLASH, '/')));
                        }
                    });
                }
            }
        }
    }

    private static long write(Path file, InputStream content, long limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new ObjectTooLargeException(limit);
                }
                ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            channel.force(true);
            return size;
        }
    }

    private void createFolder(Path place) throws IOException {
        Path folder = parentOf(place);
        if (!forced.contains(folder)) {
            Files.createDirectories(folder);
            force(objects);
            forced.add(folder);
        }
    }

    /** Without it a crash may forget the file's name although its bytes are on the disk. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private void clearIncoming() throws IOException {
        FileTime horizon = FileTime.from(Instant.now(Clock.systemUTC()).minus(FORGOTTEN));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(horizon) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path placeOf(ObjectKey key) {
        return objects.resolve(folderOf(key)).resolve(key.value().replace('/', SLASH));
    }

    private static Path parentOf(Path place) {
        Path parent = place.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("an object lies in a folder");
        }
        return parent;
    }

    private static String folderOf(ObjectKey key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.value().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 2).substring(0, 3);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
