package org.tidings.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.ObjectStoreContract;
import org.tidings.storage.OpenObject;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3ObjectStoreTest extends ObjectStoreContract {
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    @TempDir
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static S3Server server;

    @SuppressWarnings("NullAway.Init")
    private S3Settings settings;

    @SuppressWarnings("NullAway.Init")
    private S3ObjectStore store;

    @BeforeAll
    static void startServer() throws IOException {
        server = S3Server.start(directory);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void makeBucket() {
        settings = server.settings("bucket-" + BUCKETS.incrementAndGet(), "secret");
        try (S3Client client = S3Clients.of(settings)) {
            client.createBucket(request -> request.bucket(settings.bucket()));
        }
        store = (S3ObjectStore) S3ObjectStore.of(settings);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Test
    void missingBucketShouldBeNoMissingObject() {
        S3ObjectStore nowhere = (S3ObjectStore) S3ObjectStore.of(server.settings("nowhere", "secret"));
        assertThatIOException().isThrownBy(() -> nowhere.delete(new ObjectKey("a")));
        assertThatIOException().isThrownBy(() -> nowhere.open(new ObjectKey("a")));
        assertThatIllegalStateException().isThrownBy(nowhere::requireBucket).withMessage("There is no bucket nowhere");
        nowhere.close();
        store.requireBucket();
    }

    @Test
    void listShouldGoBeyondItsFirstPage() throws IOException {
        for (int i = 0; i < 1_005; i++) {
            store.put(new ObjectKey("many/" + i), new ByteArrayInputStream(new byte[0]), 1);
        }
        List<ObjectKey> keys = new ArrayList<>();

        store.eachKey("many/", keys::add);

        assertThat(keys).hasSize(1_005).doesNotHaveDuplicates();
    }

    @Test
    void foreignObjectsShouldNotBeShown() throws IOException {
        try (S3Client client = S3Clients.of(settings)) {
            client.putObject(
                    request -> request.bucket(settings.bucket()).key("Somebody else's.TXT"), RequestBody.empty());
        }
        List<ObjectKey> keys = new ArrayList<>();

        store.eachKey("", keys::add);

        assertThat(keys).isEmpty();
    }

    @Test
    void objectClosedEarlyShouldLeaveTheStoreUsable() throws IOException {
        ObjectKey key = new ObjectKey("large");
        store.put(key, new ByteArrayInputStream(new byte[5_000_000]), 5_000_000);
        for (int i = 0; i < 150; i++) {
            try (OpenObject object = store.open(key).orElseThrow()) {
                assertThat(object.content().read()).isZero();
            }
        }
        try (OpenObject part =
                store.open(key, new ByteRange(4_999_999, Long.MAX_VALUE)).orElseThrow()) {
            assertThat(part.content().readAllBytes()).hasSize(1);
        }
    }

    @Test
    void wrongSecretShouldBeAFailureAndNotAnAbsence() {
        ObjectStore stranger = S3ObjectStore.of(server.settings(settings.bucket(), "wrong"));

        assertThatIOException().isThrownBy(() -> stranger.open(new ObjectKey("a")));
        assertThatIOException().isThrownBy(() -> stranger.size(new ObjectKey("a")));
        assertThatIOException()
                .isThrownBy(() -> stranger.put(new ObjectKey("a"), new ByteArrayInputStream(new byte[1]), 1));
    }

    @Test
    void missingCredentialsShouldBeNamed() {
        S3Settings without = new S3Settings(
                settings.endpoint(),
                "us-east-1",
                "bucket",
                true,
                new S3Settings.Credentials(Optional.of("access"), Optional.empty()),
                new S3Settings.Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), 0));

        assertThatIllegalStateException()
                .isThrownBy(() -> S3ObjectStore.of(without))
                .withMessageContaining("tidings.storage.s3.secret-key");
    }

    @Test
    void settingsShouldNotShowTheSecret() {
        assertThat(server.settings("bucket", "s3cr3t").toString()).doesNotContain("s3cr3t", "access");
    }
}
