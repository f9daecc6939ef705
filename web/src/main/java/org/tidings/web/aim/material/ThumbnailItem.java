package org.tidings.web.aim.material;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.material.MaterialView;
import org.tidings.storage.ContentLinks;
import org.tidings.web.http.WireTimes;

/**
 * A thumbnail of a video.
 *
 * @param isAutoGen 0 when the server made it, 1 when it was uploaded
 * @param isPrimary 1 for the video's cover, else 0
 * @param createdAt such as {@code 2023-07-04 14:31:46.0}, in Shanghai
 */
@Schema(name = "VideoThumbnail")
public record ThumbnailItem(
        String id,
        String aimResourceId,
        String domainId,
        String fileName,
        Optional<String> description,
        Optional<String> imageRate,
        int isAutoGen,
        int isPrimary,
        String createdAt,
        String obsBucketName,
        String obsObjectKey,
        String obsFileUrl,
        int size) {
    private static final int SERVER_MADE = 0;
    private static final int UPLOADED = 1;
    /** There is one store and no bucket that a customer could name. */
    private static final String BUCKET = "tidings";

    static ThumbnailItem of(MaterialView thumbnail, ContentLinks links) {
        return new ThumbnailItem(
                thumbnail.materialId(),
                thumbnail.resourceId(),
                thumbnail.domainId(),
                thumbnail.file().fileName(),
                thumbnail.description(),
                thumbnail.ratio().map(ImageRatio::wireName),
                origin(thumbnail),
                thumbnail.primary() ? 1 : 0,
                WireTimes.inTenths(thumbnail.createdAt()),
                BUCKET,
                thumbnail.file().key().value(),
                thumbnail.file().urlBy(links),
                (int) thumbnail.file().size());
    }

    static int origin(MaterialView thumbnail) {
        return thumbnail.automatic() ? SERVER_MADE : UPLOADED;
    }
}
