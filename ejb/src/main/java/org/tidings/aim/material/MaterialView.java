package org.tidings.aim.material;

import java.time.Instant;
import java.util.Optional;

/**
 * A material as its tenant sees it.
 *
 * @param resourceId what cards call it by
 * @param automatic whether the server made it: the first cover of a video
 * @param primary of a thumbnail: whether it is its video's cover
 * @param thumbnail of a video: its cover
 */
public record MaterialView(
        String materialId,
        String resourceId,
        String domainId,
        MaterialKind kind,
        MaterialFile file,
        Optional<String> description,
        Optional<ImageRatio> ratio,
        boolean automatic,
        boolean primary,
        Instant createdAt,
        Optional<MaterialView> thumbnail) {
    MaterialView with(MaterialView cover) {
        return new MaterialView(
                materialId,
                resourceId,
                domainId,
                kind,
                file,
                description,
                ratio,
                automatic,
                primary,
                createdAt,
                Optional.of(cover));
    }
}
