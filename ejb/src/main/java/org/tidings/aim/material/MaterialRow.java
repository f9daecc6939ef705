package org.tidings.aim.material;

import java.util.Optional;
import org.tidings.storage.ObjectKey;

/** A row to be written. */
record MaterialRow(
        long id,
        String materialId,
        MaterialKind kind,
        Optional<Long> videoId,
        Optional<Long> coverId,
        Look look,
        String fileName,
        Optional<String> description,
        Origin origin,
        ObjectKey key,
        long size) {

    /** Who made it. */
    enum Origin {
        PERSON,
        SERVER
    }

    /** The same as a thumbnail of a video. */
    MaterialRow of(long video) {
        return new MaterialRow(
                id, materialId, kind, Optional.of(video), coverId, look, fileName, description, origin, key, size);
    }

    /** How it looks. */
    record Look(MediaType type, Pixels pixels, Optional<ImageRatio> ratio) {}
}
