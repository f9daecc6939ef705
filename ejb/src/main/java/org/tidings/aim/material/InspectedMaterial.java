package org.tidings.aim.material;

import java.io.IOException;
import java.util.Optional;

/**
 * A material whose bytes were looked at.
 *
 * @param cover of a video: what stands for it from the beginning
 */
record InspectedMaterial(
        NewMaterial wanted,
        Spool content,
        MediaType type,
        Pixels pixels,
        Optional<ImageRatio> ratio,
        Optional<Cover> cover)
        implements AutoCloseable {

    String fileName() {
        return wanted.fileName().orElse("");
    }

    /** How many bytes it has with its cover. */
    long size() {
        return content.size() + cover.map(made -> made.jpeg().length).orElse(0);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
