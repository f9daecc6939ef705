package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.shared.database.Columns.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.aim.material.MaterialRow.Look;
import org.tidings.aim.material.MaterialRow.Origin;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.random.Randomness;
import org.tidings.shared.time.BusinessClock;
import org.tidings.storage.ObjectKey;

/** The transaction that makes a material of objects that are stored, and takes the room for them. */
@ApplicationScoped
class MaterialRegister {
    private static final String AUTOMATIC_NAME = "cover.jpg";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private Randomness randomness;

    @Inject
    private Repeats repeats;

    @Inject
    private MaterialSpace space;

    /** The objects of a material that is about to be made; the second is a video's cover. */
    record Stored(ObjectKey object, Optional<ObjectKey> cover) {
        List<ObjectKey> all() {
            return cover.map(key -> List.of(object, key)).orElseGet(() -> List.of(object));
        }
    }

    /** Makes the rows. */
    @Transactional
    public UploadedMaterial add(Caller caller, Optional<RequestKey> key, InspectedMaterial material, Stored stored) {
        return jdbi.withHandle(handle -> {
            UploadedMaterial made = new UploadedMaterial(newMaterialId(), Long.toString(nextId(handle)));
            key.ifPresent(known -> repeats.take(caller, known, made.answer()));
            switch (material.wanted().kind()) {
                case IMAGE -> insert(handle, caller, row(made, material, stored.object(), Optional.empty()));
                case THUMBNAIL ->
                    addThumbnail(handle, caller, material, row(made, material, stored.object(), Optional.empty()));
                case VIDEO ->
                    addVideo(
                            handle,
                            caller,
                            row(made, material, stored.object(), Optional.of(nextId(handle))),
                            material,
                            stored);
            }
            return made;
        });
    }

    private void addVideo(Handle handle, Caller caller, MaterialRow video, InspectedMaterial material, Stored stored) {
        Cover cover = material.cover().orElseThrow();
        Pixels pixels = cover.pixels();
        insert(
                handle,
                caller,
                new MaterialRow(
                        video.coverId().orElseThrow(),
                        newMaterialId(),
                        MaterialKind.THUMBNAIL,
                        Optional.of(video.id()),
                        Optional.empty(),
                        new Look(MediaType.JPEG, pixels, ImageRatio.ofPixels(pixels.width(), pixels.height())),
                        AUTOMATIC_NAME,
                        Optional.empty(),
                        Origin.SERVER,
                        stored.cover().orElseThrow(),
                        cover.jpeg().length));
        insert(handle, caller, video);
    }

    private void addThumbnail(Handle handle, Caller caller, InspectedMaterial material, MaterialRow thumbnail) {
        long video = videoId(handle, caller, material.wanted());
        MaterialLocks.lock(handle, caller.domainId(), List.of(video));
        // It may have gone while we waited for its row.
        videoId(handle, caller, material.wanted());
        if (thumbnails(handle, video) >= MaterialLimits.THUMBNAILS) {
            throw ApiException.ofField(
                    MaterialError.TOO_MANY_THUMBNAILS,
                    "material_id",
                    "has " + MaterialLimits.THUMBNAILS + " thumbnails already");
        }
        insert(handle, caller, thumbnail.of(video));
        MaterialLocks.touch(handle, List.of(video), clock.instant());
    }

    /** The number of the live video that a thumbnail shall belong to. */
    long videoId(Handle handle, Caller caller, NewMaterial thumbnail) {
        return handle.createQuery("""
                        SELECT id FROM aim_material
                        WHERE domain_id = :domain AND material_id = :material AND kind = 'VIDEO' AND state = 'LIVE'""")
                .bind("domain", caller.domainId())
                .bind("material", thumbnail.videoId().orElse(""))
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow(() -> invalid("material_id", "no such video"));
    }

    private static long thumbnails(Handle handle, long video) {
        return handle.createQuery("SELECT COUNT(*) FROM aim_material WHERE video_id = :video")
                .bind("video", video)
                .mapTo(Long.class)
                .one();
    }

    private static MaterialRow row(
            UploadedMaterial made, InspectedMaterial material, ObjectKey object, Optional<Long> coverId) {
        return new MaterialRow(
                Long.parseLong(made.resourceId()),
                made.materialId(),
                material.wanted().kind(),
                Optional.empty(),
                coverId,
                new Look(material.type(), material.pixels(), material.ratio()),
                material.fileName(),
                material.wanted().description(),
                Origin.PERSON,
                object,
                material.content().size());
    }

    private void insert(Handle handle, Caller caller, MaterialRow row) {
        Instant now = clock.instant();
        handle.createUpdate("""
                        INSERT INTO aim_material (id, material_id, domain_id, kind, state, video_id, cover_id, automatic,
                            file_name, description, ratio, width, height, content_type, object_key, size_bytes,
                            created_at, last_used_at)
                        VALUES (:id, :materialId, :domain, :kind, 'LIVE', :videoId, :coverId, :automatic, :fileName,
                            :description, :ratio, :width, :height, :contentType, :objectKey, :size, :now, :now)""")
                .bind("id", row.id())
                .bind("materialId", row.materialId())
                .bind("domain", caller.domainId())
                .bind("kind", row.kind().name())
                .bind("videoId", row.videoId())
                .bind("coverId", row.coverId())
                .bind("automatic", row.origin() == Origin.SERVER)
                .bind("fileName", row.fileName())
                .bind("description", row.description())
                .bind("ratio", row.look().ratio().map(ImageRatio::name))
                .bind("width", row.look().pixels().width())
                .bind("height", row.look().pixels().height())
                .bind("contentType", row.look().type().mimeName())
                .bind("objectKey", row.key().value())
                .bind("size", row.size())
                .bind("now", time(now))
                .execute();
        space.take(handle, caller.domainId(), row.size());
    }

    private static long nextId(Handle handle) {
        return handle.createQuery("SELECT NEXTVAL('aim_material_seq')")
                .mapTo(Long.class)
                .one();
    }

    private String newMaterialId() {
        return UUID.nameUUIDFromBytes(randomness.bytes(16)).toString();
    }
}
