package org.tidings.sms.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.ObjectTooLargeException;
import org.tidings.storage.OpenObject;

/** A store that is a map. */
final class HeldObjects implements ObjectStore {
    private final Map<ObjectKey, byte[]> objects = new HashMap<>();

    Set<ObjectKey> keys() {
        return Set.copyOf(objects.keySet());
    }

    @Override
    public long put(ObjectKey key, InputStream content, long limit) throws IOException {
        byte[] bytes = content.readAllBytes();
        if (bytes.length > limit) {
            throw new ObjectTooLargeException(limit);
        }
        objects.put(key, bytes);
        return bytes.length;
    }

    @Override
    public OptionalLong size(ObjectKey key) {
        return open(key).map(object -> OptionalLong.of(object.size())).orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key) {
        return Optional.ofNullable(objects.get(key))
                .map(bytes -> new OpenObject(new ByteArrayInputStream(bytes), bytes.length));
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key, ByteRange range) {
        return open(key);
    }

    @Override
    public void delete(ObjectKey key) {
        objects.remove(key);
    }

    @Override
    public void eachKey(String prefix, Consumer<ObjectKey> visitor) {
        keys().stream().filter(key -> key.value().startsWith(prefix)).forEach(visitor);
    }
}
