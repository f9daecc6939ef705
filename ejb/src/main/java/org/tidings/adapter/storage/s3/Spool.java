package org.tidings.adapter.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.tidings.storage.ObjectTooLargeException;

/**
 * Content on its way to the bucket: all of it, counted and hashed, before the first byte is sent. A server is only told of
 * an object that is whole, and a try that failed can be repeated.
 *
 * @param sha256 in base64
 */
record Spool(Path file, long size, String sha256) implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    /** Takes a stream in, to its end. */
    static Spool of(InputStream content, long limit) throws IOException {
        Path file = Files.createTempFile("tidings-", ".upload");
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            long size = copy(content, limit, file, hash);
            return new Spool(file, size, Base64.getEncoder().encodeToString(hash.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException problem) {
            Files.deleteIfExists(file);
            throw problem;
        }
    }

    private static long copy(InputStream content, long limit, Path file, MessageDigest hash) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw new ObjectTooLargeException(limit);
                }
                hash.update(chunk, 0, read);
                output.write(chunk, 0, read);
            }
            return size;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
