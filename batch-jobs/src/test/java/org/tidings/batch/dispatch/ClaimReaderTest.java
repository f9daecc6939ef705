package org.tidings.batch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tidings.batch.JobSignals;
import org.tidings.delivery.Channels;
import org.tidings.delivery.ClaimedDelivery;
import org.tidings.delivery.DeliveryQueue;
import org.tidings.delivery.DeliverySettings;
import org.tidings.delivery.MessageKind;
import org.tidings.identity.Caller;

class ClaimReaderTest {
    private final Queue queue = new Queue();

    @Test
    void claimShouldBeHandedOutOneByOne() throws Exception {
        ClaimReader reader = reader(Duration.ofMinutes(5));

        assertThat(read(reader)).isEqualTo(1);
        assertThat(read(reader)).isEqualTo(2);

        assertThat(queue.released).isEmpty();
        reader.close();
        assertThat(queue.released).containsExactly(3L);
    }

    @Test
    void claimShouldBeGivenBackWhenHalfItsLeaseIsOver() throws Exception {
        ClaimReader reader = reader(Duration.ofMillis(20));
        assertThat(read(reader)).isEqualTo(1);

        Thread.sleep(11);
        long next = read(reader);

        assertThat(queue.released)
                .as("a slow channel's rest, before somebody else takes it")
                .containsExactly(2L, 3L);
        assertThat(next).as("claimed anew, and nothing is passed over").isEqualTo(2);
    }

    private ClaimReader reader(Duration lease) {
        JobContext job = (JobContext) Proxy.newProxyInstance(
                JobContext.class.getClassLoader(),
                new Class<?>[] {JobContext.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getBatchStatus") ? BatchStatus.STARTED : "sms-dispatch");
        Channels open = new Channels() {
            @Override
            public boolean isOpenFor(Caller caller, MessageKind kind) {
                return true;
            }
        };
        ClaimReader reader = new ClaimReader();
        set(reader, "job", job);
        set(reader, "queue", queue);
        set(reader, "channels", open);
        set(reader, "signals", new JobSignals());
        set(reader, "settings", new DeliverySettings(List.of("carrier"), 50, 3, lease, Duration.ofHours(72)));
        set(reader, "kind", "SMS");
        return reader;
    }

    private static long read(ClaimReader reader) throws InterruptedException {
        return Optional.ofNullable(reader.readItem()).orElseThrow().id();
    }

    private static void set(ClaimReader reader, String name, Object value) {
        try {
            Field field = ClaimReader.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(reader, value);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Five deliveries, of which three are claimed at once. */
    private static final class Queue extends DeliveryQueue {
        private final TreeMap<Long, ClaimedDelivery> waiting = new TreeMap<>();
        private final List<Long> released = new ArrayList<>();

        Queue() {
            LongStream.rangeClosed(1, 5)
                    .forEach(id -> waiting.put(
                            id, new ClaimedDelivery(id, "tenant", 1, 0, "13800000000", Instant.MAX, false)));
        }

        @Override
        public List<ClaimedDelivery> claim(Caller caller, MessageKind kind, long after) {
            List<ClaimedDelivery> next =
                    waiting.tailMap(after, false).values().stream().limit(3).toList();
            next.forEach(one -> waiting.remove(one.id()));
            return next;
        }

        @Override
        public void release(Caller caller, Collection<ClaimedDelivery> untouched) {
            untouched.forEach(one -> {
                released.add(one.id());
                waiting.put(one.id(), one);
            });
        }
    }
}
