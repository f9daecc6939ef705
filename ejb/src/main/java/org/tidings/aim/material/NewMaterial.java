package org.tidings.aim.material;

import java.util.Optional;

/**
 * A material to be made.
 *
 * @param source where its bytes are
 * @param fileName with an extension; empty when the URL's own name shall serve
 * @param ratio what a picture's pixels must have; pictures need it
 * @param videoId of a thumbnail: the material id of its video
 */
public record NewMaterial(
        MaterialKind kind,
        Source source,
        Optional<String> fileName,
        Optional<String> description,
        Optional<ImageRatio> ratio,
        Optional<String> videoId) {

    /** Where the bytes are. */
    public sealed interface Source {
        /** The wire field that names it. */
        String field();
    }

    /**
     * They came with the request.
     *
     * @param mediaType what they are said to be, such as {@code image/png}
     */
    public record Uploaded(Spool content, String mediaType) implements Source {
        @Override
        public String field() {
            return "file_stream";
        }
    }

    /** They are to be fetched. */
    public record Remote(String url) implements Source {
        @Override
        public String field() {
            return "file_url";
        }
    }
}
