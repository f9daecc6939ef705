package org.tidings.aim.material;

import org.tidings.shared.ApiException;

/** What a material may weigh and measure. */
final class MaterialLimits {
    static final long PICTURE_BYTES = 2L << 20;
    static final long VIDEO_BYTES = 7L << 20;
    static final long THUMBNAIL_BYTES = 100L << 10;

    /** The contract is silent about the pixels: no handset shows more, and a small file could stand for a huge picture. */
    static final int SIDE_PIXELS = 8192;

    static final long PICTURE_PIXELS = 16L << 20;

    /** How many thumbnails one video has at most, its covers of all times included. */
    static final int THUMBNAILS = 20;

    private MaterialLimits() {}

    static long bytes(MaterialKind kind) {
        return switch (kind) {
            case IMAGE -> PICTURE_BYTES;
            case VIDEO -> VIDEO_BYTES;
            case THUMBNAIL -> THUMBNAIL_BYTES;
        };
    }

    static ApiException tooLarge(MaterialKind kind, String field) {
        MaterialError error = switch (kind) {
            case IMAGE -> MaterialError.PICTURE_TOO_LARGE;
            case VIDEO -> MaterialError.VIDEO_TOO_LARGE;
            case THUMBNAIL -> MaterialError.THUMBNAIL_TOO_LARGE;
        };
        return ApiException.ofField(error, field, "at most " + bytes(kind) + " bytes");
    }
}
