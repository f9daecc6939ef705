package org.tidings.adapter.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tidings.adapter.storage.filesystem.FilesystemObjectStore;
import org.tidings.adapter.storage.s3.S3ObjectStore;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.storage.ObjectStore;

/** Chooses the object store once, at the start, so that one that cannot be used stops the start. */
@ApplicationScoped
class StorageConfiguration {
    private static final Logger LOG = Logger.getLogger(StorageConfiguration.class);

    private @Nullable ObjectStore store;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.debugf("Objects are kept in %s", store);
    }

    @PostConstruct
    void choose() {
        SettingsReader in = SettingsReader.ofServer();
        store = switch (StorageSettings.read(in).kind()) {
            case FILESYSTEM -> FilesystemObjectStore.of(in);
            case S3 -> S3ObjectStore.of(in);
        };
    }

    @Produces
    @ApplicationScoped
    ObjectStore store() {
        if (store == null) {
            throw new IllegalStateException("not started");
        }
        return store;
    }

    @PreDestroy
    void close() throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
