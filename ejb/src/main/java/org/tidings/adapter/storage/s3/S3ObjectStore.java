package org.tidings.adapter.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.OpenObject;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects in one bucket, each under its own key. The server is trusted to keep what it has acknowledged. */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(S3ObjectStore.class);
    private static final int NOT_FOUND = 404;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    // A server that keeps objects as files could not have both a and a/b. A key has no '~', so the name leads back to
    // it.
    private static final char SLASH = '~';

    private final S3Client client;
    private final String bucket;

    private S3ObjectStore(S3Settings settings) {
        this.client = S3Clients.of(settings);
        this.bucket = settings.bucket();
    }

    /** The store that the settings describe. */
    public static ObjectStore of(SettingsReader in) {
        S3ObjectStore store = new S3ObjectStore(S3Settings.read(in));
        store.requireBucket();
        return store;
    }

    /** Stops the start where the bucket is missing; a server that does not answer now may do so later. */
    void requireBucket() {
        try {
            client.headBucket(request -> request.bucket(bucket));
        } catch (SdkException problem) {
            if (problem instanceof S3Exception refused && refused.statusCode() == NOT_FOUND) {
                throw new IllegalStateException("There is no bucket " + bucket, refused);
            }
            LOG.warnf("The bucket %s cannot be looked at: %s", bucket, problem.getMessage());
        }
    }

    static ObjectStore of(S3Settings settings) {
        return new S3ObjectStore(settings);
    }

    @Override
    public long put(ObjectKey key, InputStream content, long limit) throws IOException {
        try (Spool spool = Spool.of(content, limit)) {
            asking(() -> client.putObject(
                    request -> request.bucket(bucket)
                            .key(nameOf(key))
                            .contentLength(spool.size())
                            .checksumSHA256(spool.sha256()),
                    RequestBody.fromFile(spool.file())));
            return spool.size();
        }
    }

    @Override
    public OptionalLong size(ObjectKey key) throws IOException {
        return unlessAbsent(() -> client.headObject(
                                request -> request.bucket(bucket).key(nameOf(key)))
                        .contentLength())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key) throws IOException {
        return unlessAbsent(
                        () -> client.getObject(request -> request.bucket(bucket).key(nameOf(key))))
                .map(response -> opened(response, response.response().contentLength()));
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key, ByteRange range) throws IOException {
        try {
            return unlessAbsent(() -> client.getObject(
                            request -> request.bucket(bucket).key(nameOf(key)).range(header(range))))
                    .map(response -> opened(response, wholeSize(response.response())));
        } catch (NothingThereException beyondTheEnd) {
            OptionalLong size = size(key);
            return size.isPresent()
                    ? Optional.of(new OpenObject(InputStream.nullInputStream(), size.getAsLong()))
                    : Optional.empty();
        }
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        unlessAbsent(() -> client.deleteObject(request -> request.bucket(bucket).key(nameOf(key))));
    }

    @Override
    public void eachKey(String prefix, Consumer<ObjectKey> visitor) throws IOException {
        asking(() -> {
            client
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix.replace('/', SLASH)))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .filter(name -> name.indexOf('/') < 0)
                    .map(name -> name.replace(SLASH, '/'))
                    .filter(ObjectKey::isOne)
                    .map(ObjectKey::new)
                    .forEach(visitor);
            return true;
        });
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "bucket " + bucket;
    }

    private static OpenObject opened(ResponseInputStream<GetObjectResponse> response, long size) {
        return new OpenObject(new AbortingStream(response), size);
    }

    private static String nameOf(ObjectKey key) {
        return key.value().replace('/', SLASH);
    }

    /** Such as {@code bytes=10-14}; without a last byte where it would be beyond all numbers. */
    private static String header(ByteRange range) {
        boolean endless = range.first() > Long.MAX_VALUE - range.length();
        return "bytes=" + range.first() + "-" + (endless ? "" : range.first() + range.length() - 1);
    }

    /** What stands behind the slash of {@code bytes 10-14/100}. */
    private static long wholeSize(GetObjectResponse response) {
        String part = response.contentRange();
        return part == null ? response.contentLength() : Long.parseLong(part.substring(part.indexOf('/') + 1));
    }

    private static <T> Optional<T> unlessAbsent(Supplier<T> question) throws IOException {
        try {
            return Optional.of(question.get());
        } catch (S3Exception refused) {
            if (refused.statusCode() == NOT_FOUND && !(refused instanceof NoSuchBucketException)) {
                return Optional.empty();
            }
            if (refused.statusCode() == RANGE_NOT_SATISFIABLE) {
                throw new NothingThereException(refused);
            }
            throw new IOException("The object store refused", refused);
        } catch (SdkException problem) {
            throw new IOException("The object store did not answer", problem);
        }
    }

    private static <T> T asking(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (SdkException problem) {
            throw new IOException("The object store did not do it", problem);
        }
    }

    /** No byte of the object lies in the range. */
    private static final class NothingThereException extends IOException {
        NothingThereException(S3Exception cause) {
            super(cause);
        }
    }
}
