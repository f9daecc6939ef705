package org.tidings.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * "There is something to do", said to a job that may be running. A run that found its queue empty waits here a little for
 * the next signal before it ends.
 */
@ApplicationScoped
public class JobSignals {
    private final ConcurrentMap<String, Signal> signals = new ConcurrentHashMap<>();

    /** Says that there is something to do. */
    public void raise(String jobId) {
        signal(jobId).raise();
    }

    /** How often it was said; to be asked before one looks at the queue. */
    public long count(String jobId) {
        return signal(jobId).count();
    }

    /**
     * Waits until it is said again.
     *
     * @param seen the count at the last look
     * @return whether it was said before the time was over
     */
    public boolean await(String jobId, long seen, Duration atMost) throws InterruptedException {
        return signal(jobId).await(seen, atMost);
    }

    /** Notes that everything said up to this count has been looked for: a run began, or found the queue empty. */
    public void looked(String jobId, long count) {
        signal(jobId).looked(count);
    }

    /** Whether something was said after the last look. */
    public boolean hasNews(String jobId) {
        return signal(jobId).hasNews();
    }

    private Signal signal(String jobId) {
        return signals.computeIfAbsent(jobId, id -> new Signal());
    }

    private static final class Signal {
        private long count;
        private long looked;

        synchronized void raise() {
            count++;
            notifyAll();
        }

        synchronized long count() {
            return count;
        }

        synchronized void looked(long upTo) {
            looked = Math.max(looked, upTo);
        }

        synchronized boolean hasNews() {
            return count > looked;
        }

        synchronized boolean await(long seen, Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (count == seen) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                wait(millis);
            }
            return true;
        }
    }
}
