package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Looks into pictures: the header says how many pixels there are, and only when they are not too many are they decoded,
 * thinned out so that little memory is needed. A few at a time, since decoders take what they want.
 */
@ApplicationScoped
class PictureInspector {
    private static final int AT_ONCE = 4;
    private static final int THINNED_TO = 256;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** The pixels of a whole picture; refuses one that is broken or too large. */
    Pixels inspect(String field, MediaType type, Spool content) throws IOException {
        places.acquireUninterruptibly();
        try (InputStream bytes = content.open();
                ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
            return inspect(field, type, input);
        } finally {
            places.release();
        }
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
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof org.tidings.shared.ApiException refused) {
                throw refused;
            }
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
