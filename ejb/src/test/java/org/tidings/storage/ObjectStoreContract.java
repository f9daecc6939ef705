package org.tidings.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every object store promises. Each adapter's test extends it. */
public abstract class ObjectStoreContract {
    private static final ObjectKey KEY = new ObjectKey("vms/1/picture.jpg");

    /** A store that is empty. */
    protected abstract ObjectStore store();

    @Test
    void objectShouldComeBackAsItWasPut() throws IOException {
        byte[] bytes = numbers(200_000);
        assertThat(put(KEY, bytes)).isEqualTo(200_000);
        assertThat(store().size(KEY)).hasValue(200_000);
        assertThat(read(KEY)).isEqualTo(bytes);
    }

    @Test
    void emptyObjectShouldBeKept() throws IOException {
        put(KEY, new byte[0]);
        assertThat(read(KEY)).isEmpty();
    }

    @Test
    void absentObjectShouldBeNone() throws IOException {
        assertThat(store().open(KEY)).isEmpty();
        assertThat(store().open(KEY, new ByteRange(0, 1))).isEmpty();
        assertThat(store().size(KEY)).isEmpty();
    }

    @Test
    void secondPutShouldReplaceTheWholeObject() throws IOException {
        put(KEY, numbers(100));
        put(KEY, numbers(10));
        assertThat(read(KEY)).isEqualTo(numbers(10));
    }

    @Test
    void rangeShouldGiveThatPartAndTheWholeSize() throws IOException {
        put(KEY, numbers(100));
        try (OpenObject part = store().open(KEY, new ByteRange(10, 5)).orElseThrow()) {
            assertThat(part.size()).isEqualTo(100);
            assertThat(part.content().readAllBytes()).containsExactly(10, 11, 12, 13, 14);
        }
        assertThat(range(98, 50)).containsExactly(98, 99);
        assertThat(range(100, 1)).isEmpty();
    }

    @Test
    void objectOfExactlyTheLimitShouldBeKept() throws IOException {
        assertThat(store().put(KEY, new ByteArrayInputStream(numbers(10)), 10)).isEqualTo(10);
    }

    @Test
    void objectBeyondTheLimitShouldLeaveWhatWasThere() throws IOException {
        put(KEY, numbers(3));
        assertThatThrownBy(() -> store().put(KEY, new ByteArrayInputStream(numbers(11)), 10))
                .isInstanceOf(ObjectTooLargeException.class);
        assertThat(read(KEY)).isEqualTo(numbers(3));
    }

    @Test
    void brokenUploadShouldLeaveNothing() throws IOException {
        assertThatIOException().isThrownBy(() -> store().put(KEY, new BreakingStream(), 1_000_000));
        assertThat(store().open(KEY)).isEmpty();
        assertThat(keys("")).isEmpty();
    }

    @Test
    void deletedObjectShouldBeGoneAndMayBeDeletedAgain() throws IOException {
        put(KEY, numbers(3));
        store().delete(KEY);
        store().delete(KEY);
        assertThat(store().open(KEY)).isEmpty();
    }

    @Test
    void keysShouldBeShownByPrefix() throws IOException {
        put(new ObjectKey("vms/1/a"), numbers(1));
        put(new ObjectKey("vms/2/b-c_d.e"), numbers(1));
        put(new ObjectKey("aim/1/a"), numbers(1));
        assertThat(keys("vms/")).containsExactlyInAnyOrder("vms/1/a", "vms/2/b-c_d.e");
        assertThat(keys("")).hasSize(3);
    }

    @Test
    void keyThatBeginsLikeAnotherShouldBeAnotherObject() throws IOException {
        put(new ObjectKey("a"), numbers(1));
        put(new ObjectKey("a/b"), numbers(2));
        assertThat(read(new ObjectKey("a"))).hasSize(1);
        assertThat(read(new ObjectKey("a/b"))).hasSize(2);
    }

    private long put(ObjectKey key, byte[] bytes) throws IOException {
        return store().put(key, new ByteArrayInputStream(bytes), 1_000_000);
    }

    private byte[] read(ObjectKey key) throws IOException {
        try (OpenObject object = store().open(key).orElseThrow()) {
            assertThat(object.size()).isNotNegative();
            return object.content().readAllBytes();
        }
    }

    private byte[] range(long first, long length) throws IOException {
        try (OpenObject part = store().open(KEY, new ByteRange(first, length)).orElseThrow()) {
            return part.content().readAllBytes();
        }
    }

    private List<String> keys(String prefix) throws IOException {
        List<String> keys = new ArrayList<>();
        store().eachKey(prefix, key -> keys.add(key.value()));
        return keys;
    }

    private static byte[] numbers(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static final class BreakingStream extends InputStream {
        private int left = 3;

        @Override
        public int read() {
            throw new AssertionError("reads in chunks");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left-- == 0) {
                throw new IOException("The connection broke");
            }
            Arrays.fill(target, offset, offset + length, (byte) 1);
            return length;
        }
    }
}
