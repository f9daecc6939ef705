package org.tidings.aim.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.tidings.shared.random.Randomness;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;

/**
 * The bytes of materials in the object store, below {@code materials/<tenant>/}. Not to be called in a transaction. An
 * object's name tells when it was stored, so a sweep knows which are too young to be orphans, whatever the store remembers.
 */
@ApplicationScoped
class MaterialObjects {
    private static final Logger LOG = Logger.getLogger(MaterialObjects.class);
    private static final String ROOT = "materials/";
    private static final Pattern NAME = Pattern.compile("materials/[^/]+/(\\d{1,12})-.*");
    private static final int RANDOM_LENGTH = 32;

    @Inject
    private ObjectStore store;

    @Inject
    private Randomness randomness;

    /** Keeps an object under a new name. */
    ObjectKey keep(String domainId, MediaType type, Spool content) throws IOException {
        try (InputStream bytes = content.open()) {
            return keep(domainId, type, bytes, content.size());
        }
    }

    /** Keeps a cover under a new name. */
    ObjectKey keep(String domainId, Cover cover) throws IOException {
        return keep(domainId, MediaType.JPEG, new ByteArrayInputStream(cover.jpeg()), cover.jpeg().length);
    }

    private ObjectKey keep(String domainId, MediaType type, InputStream bytes, long size) throws IOException {
        String name = Clock.systemUTC().instant().getEpochSecond() + "-" + randomness.hex(RANDOM_LENGTH) + "."
                + type.extension();
        ObjectKey key = new ObjectKey(ROOT + domainId + "/" + name);
        store.put(key, bytes, size);
        return key;
    }

    /** Deletes objects that have no row; what cannot be deleted now is swept later. */
    void forget(Collection<ObjectKey> keys) {
        keys.forEach(this::delete);
    }

    /** Whether the object is gone. */
    boolean delete(ObjectKey key) {
        try {
            store.delete(key);
            return true;
        } catch (IOException problem) {
            LOG.warnf("Object %s stays behind: %s", key, problem);
            return false;
        }
    }

    /** Shows the objects of a tenant, or of all, that were stored before. */
    void eachStoredBefore(Optional<String> domainId, Instant before, Consumer<ObjectKey> visitor) throws IOException {
        store.eachKey(ROOT + domainId.map(id -> id + "/").orElse(""), key -> {
            Matcher name = NAME.matcher(key.value());
            if (name.matches()
                    && Instant.ofEpochSecond(Long.parseLong(name.group(1))).isBefore(before)) {
                visitor.accept(key);
            }
        });
    }

    static List<ObjectKey> keys(Collection<String> values) {
        return values.stream().map(ObjectKey::new).toList();
    }
}
