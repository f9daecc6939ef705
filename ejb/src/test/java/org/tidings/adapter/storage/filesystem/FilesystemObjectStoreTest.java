package org.tidings.adapter.storage.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.ObjectStoreContract;

class FilesystemObjectStoreTest extends ObjectStoreContract {
    @TempDir
    private Path directory;

    private ObjectStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = FilesystemObjectStore.at(directory.resolve("objects"));
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Test
    void everyFileShouldLieInsideTheDirectory() throws IOException {
        store.put(new ObjectKey("a/b/c"), new ByteArrayInputStream(new byte[1]), 1);
        try (Stream<Path> files = Files.walk(directory.resolve("objects/live"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file.getParent().getParent()).isEqualTo(directory.resolve("objects/live")));
        }
    }

    @Test
    void forgottenTemporaryFileShouldGoAtTheNextStart() throws IOException {
        Path old = Files.createFile(directory.resolve("objects/incoming/old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.createFile(directory.resolve("objects/incoming/fresh"));
        FilesystemObjectStore.at(directory.resolve("objects"));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
