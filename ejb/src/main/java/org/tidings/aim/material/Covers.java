package org.tidings.aim.material;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Makes a cover for a video: its first frame where that can be decoded within a few seconds, else a neutral picture. A
 * decoder that meets malice may loop or throw anything: it runs beside, one at a time, and what it throws ends here.
 */
@ApplicationScoped
class Covers {
    private static final Logger LOG = Logger.getLogger(Covers.class);
    private static final int AT_ONCE = 1;
    private static final long PATIENCE_SECONDS = 5;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService managedExecutor;

    private Optional<ExecutorService> ownExecutor = Optional.empty();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Covers outside of a container. */
    static Covers on(ExecutorService executor) {
        Covers covers = new Covers();
        covers.ownExecutor = Optional.of(executor);
        return covers;
    }

    /** The cover of a video. */
    Cover of(VideoFacts video, Spool content) throws IOException {
        Optional<BufferedImage> frame = firstFrame(video, content);
        return frame.isPresent() ? CoverPainter.of(frame.get()) : CoverPainter.neutral(video.pixels());
    }

    private Optional<BufferedImage> firstFrame(VideoFacts video, Spool content) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Too many videos at once; one gets a neutral cover");
                return Optional.empty();
            }
            return begin(video, content).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            LOG.warn("A video's first frame took too long to decode; the video gets a neutral cover");
            return Optional.empty();
        } catch (ExecutionException broken) {
            LOG.debugf(broken, "A video's first frame cannot be decoded");
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A place comes free when the decoder is done, not when its caller has given it up. */
    private Future<Optional<BufferedImage>> begin(VideoFacts video, Spool content) {
        try {
            return ownExecutor.orElse(managedExecutor).submit(() -> decode(video, content));
        } catch (RejectedExecutionException busy) {
            places.release();
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private Optional<BufferedImage> decode(VideoFacts video, Spool content) {
        try {
            return FirstFrame.of(video, content);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError | AssertionError broken) {
            LOG.debugf(broken, "A video's first frame cannot be decoded");
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}
