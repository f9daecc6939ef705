package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/**
 * Looks into pictures: the header says how many pixels there are, and only when they are not too many are they decoded,
 * thinned out so that little memory is needed. A few at a time, since decoders take what they want.
 */
@ApplicationScoped
class PictureInspector {
    private static final int AT_ONCE = 4;
    private static final int THINNED_TO = 256;
    private static final int MOST_SCANS = 100;
    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private Duration patience = Duration.ofSeconds(10);

    /** An inspector all of whose places are taken. */
    static PictureInspector crowded(Duration patience) {
        PictureInspector inspector = new PictureInspector();
        inspector.places.drainPermits();
        inspector.patience = patience;
        return inspector;
    }

    /**
     * The pixels of a whole picture; refuses one that is broken or too large.
     *
     * @throws ApiException 503 when too many others are being looked into
     */
    Pixels inspect(String field, MediaType type, Spool content) throws IOException {
        if (type == MediaType.JPEG && scans(content) > MOST_SCANS) {
            throw invalid(field, "has more than " + MOST_SCANS + " scans");
        }
        waitForAPlace();
        try (InputStream bytes = content.open();
                ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
            return inspect(field, type, input);
        } finally {
            places.release();
        }
    }

    private void waitForAPlace() {
        boolean placed = false;
        try {
            placed = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!placed) {
            throw ApiException.of(CommonError.UNAVAILABLE, "Too many pictures at once");
        }
    }

    /**
     * How often a decoder may have to go over the whole picture: wherever a scan could begin one is counted, so no decoder
     * finds more.
     */
    private static int scans(Spool content) throws IOException {
        int scans = 0;
        int before = 0;
        try (InputStream bytes = new BufferedInputStream(content.open())) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                scans += before == MARKER && next == START_OF_SCAN ? 1 : 0;
                before = next;
            }
        }
        return scans;
    }

    private static Pixels inspect(String field, MediaType type, ImageInputStream input) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(type.extension()).next();
        try {
            Damage damage = new Damage();
            reader.addIIOReadWarningListener(damage);
            reader.setInput(input, true, true);
            Pixels pixels = new Pixels(reader.getWidth(0), reader.getHeight(0));
            if (pixels.isTooMany()) {
                throw invalid(field, "has too many pixels: " + pixels);
            }
            decode(reader, pixels);
            if (damage.seen) {
                throw invalid(field, "is cut off");
            }
            return pixels;
        } catch (ApiException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // Decoders of broken pictures throw whatever they happen upon.
            throw invalid(field, "is not a whole " + type.extension() + " picture");
        } finally {
            reader.dispose();
        }
    }

    private static void decode(ImageReader reader, Pixels pixels) throws IOException {
        ImageReadParam thinned = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(pixels.width(), pixels.height()) / THINNED_TO);
        thinned.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, thinned).flush();
    }

    /** The reader of JPEG pictures fills up what is missing and merely warns. */
    private static final class Damage implements IIOReadWarningListener {
        private boolean seen;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            seen |= warning.contains("remature") || warning.contains("runcated");
        }
    }
}
