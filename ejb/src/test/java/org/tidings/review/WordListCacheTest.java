package org.tidings.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordListCacheTest {
    private static final int READERS = 8;

    private final WordListCache cache = new WordListCache();

    @Test
    void oneOfManyShouldReadTheWords() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(READERS);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<WordList>> found = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                found.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return cache.of(1, () -> slowly(reads));
                }));
            }
            for (Future<WordList> each : found) {
                assertThat(each.get(30, TimeUnit.SECONDS).firstIn("a word")).contains("word");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void changedWordsShouldBeReadAgain() {
        cache.of(1, () -> List.of("old"));

        assertThat(cache.of(2, () -> List.of("new")).firstIn("new")).contains("new");
        assertThat(cache.of(2, List::of).firstIn("new")).contains("new");
    }

    private static List<String> slowly(AtomicInteger reads) {
        reads.incrementAndGet();
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return List.of("word");
    }
}
