package org.tidings.web.aim.material;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.material.MaterialView;
import org.tidings.storage.ContentLinks;

/**
 * A material in a list.
 *
 * @param createdAt seconds since 1970
 * @param obsFileUrl opens the content for a while
 */
public record MaterialItem(
        String id,
        String aimResourceId,
        String resourceType,
        String fileName,
        Optional<String> description,
        Optional<String> imageRate,
        String createdAt,
        String obsObjectKey,
        String obsFileUrl,
        Optional<Thumbnail> thumbnail) {
    static MaterialItem of(MaterialView material, ContentLinks links) {
        return new MaterialItem(
                material.materialId(),
                material.resourceId(),
                material.kind().wireName(),
                material.file().fileName(),
                material.description(),
                material.ratio().map(ImageRatio::wireName),
                seconds(material),
                material.file().key().value(),
                material.file().urlBy(links),
                material.thumbnail().map(cover -> Thumbnail.of(cover, links)));
    }

    private static String seconds(MaterialView material) {
        return Long.toString(material.createdAt().getEpochSecond());
    }

    /**
     * The cover of a video.
     *
     * @param isAutoGen 0 when the server made it, 1 when it was uploaded
     * @param isPrimary always 1
     */
    @Schema(name = "MaterialThumbnail")
    public record Thumbnail(
            String id,
            String aimResourceId,
            String resourceType,
            String fileName,
            Optional<String> description,
            Optional<String> imageRate,
            int isAutoGen,
            int isPrimary,
            String createdAt,
            String obsObjectKey,
            String obsFileUrl,
            int size) {
        static Thumbnail of(MaterialView cover, ContentLinks links) {
            return new Thumbnail(
                    cover.materialId(),
                    cover.resourceId(),
                    "image",
                    cover.file().fileName(),
                    cover.description(),
                    cover.ratio().map(ImageRatio::wireName),
                    ThumbnailItem.origin(cover),
                    1,
                    seconds(cover),
                    cover.file().key().value(),
                    cover.file().urlBy(links),
                    (int) cover.file().size());
        }
    }
}
