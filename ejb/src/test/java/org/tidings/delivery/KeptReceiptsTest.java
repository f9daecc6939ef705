package org.tidings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;

class KeptReceiptsTest {
    private static final long PATIENCE_SECONDS = 10;

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Database database = new Database();
    private final KeptReceipts receipts = wired(new KeptReceipts(), threads(), database);

    @BeforeEach
    void start() {
        receipts.start();
    }

    @AfterEach
    void stop() {
        receipts.stop();
    }

    @Test
    void receiptsThatAreKeptShouldBeAnsweredSo() throws InterruptedException {
        offer("a");

        assertThat(nextAnswer()).isEqualTo("a kept");
    }

    @Test
    void receiptsThatCannotBeKeptShouldBeAnsweredSoAndHoldUpNoOthers() throws InterruptedException {
        database.broken = true;
        offer("a");
        assertThat(nextAnswer()).isEqualTo("a failed");

        database.broken = false;
        offer("b");

        assertThat(nextAnswer()).isEqualTo("b kept");
    }

    private void offer(String id) {
        CarrierReceipt receipt = new CarrierReceipt("carrier", id, "13800000000", "DELIVRD", Instant.EPOCH);
        assertThat(receipts.offer(receipt, new KeptReceipts.Answer() {
                    @Override
                    public void kept() {
                        answers.add(id + " kept");
                    }

                    @Override
                    public void failed() {
                        answers.add(id + " failed");
                    }
                }))
                .isTrue();
    }

    private String nextAnswer() throws InterruptedException {
        String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return answer == null ? "none" : answer;
    }

    private static ManagedThreadFactory threads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(
                KeptReceiptsTest.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (factory, method, arguments) -> new Thread((Runnable) arguments[0]));
    }

    /** One that can be out of order. */
    private static final class Database extends Receipts {
        private volatile boolean broken;

        @Override
        public List<Long> park(Caller caller, Collection<CarrierReceipt> some) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return LongStream.rangeClosed(1, some.size()).boxed().toList();
        }

        @Override
        public List<Long> settle(Caller caller, Collection<Long> ids) {
            return List.of();
        }
    }
}
