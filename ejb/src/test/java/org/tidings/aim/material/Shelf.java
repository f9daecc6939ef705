package org.tidings.aim.material;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.OpenObject;

/** A store that is a map. */
final class Shelf implements ObjectStore {
    final Map<ObjectKey, byte[]> things = new HashMap<>();
    boolean broken;

    long bytes() {
        return things.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    @Override
    public long put(ObjectKey key, InputStream content, long limit) throws IOException {
        byte[] bytes = content.readAllBytes();
        things.put(key, bytes);
        return bytes.length;
    }

    @Override
    public OptionalLong size(ObjectKey key) {
        return OptionalLong.of(things.get(key).length);
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key) {
        byte[] bytes = things.get(key);
        return Optional.of(new OpenObject(new ByteArrayInputStream(bytes), bytes.length));
    }

    @Override
    public Optional<OpenObject> open(ObjectKey key, ByteRange range) {
        return open(key);
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        if (broken) {
            throw new IOException("broken");
        }
        things.remove(key);
    }

    @Override
    public void eachKey(String prefix, Consumer<ObjectKey> visitor) {
        List.copyOf(things.keySet()).stream()
                .filter(key -> key.value().startsWith(prefix))
                .forEach(visitor);
    }
}
