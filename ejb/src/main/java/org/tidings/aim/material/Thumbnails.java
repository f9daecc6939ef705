package org.tidings.aim.material;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.tidings.shared.CommonError.invalid;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.time.BusinessClock;

/** The thumbnails of videos, of which one at a time is the cover. */
@Stateless
public class Thumbnails {
    private static final String OF_VIDEO = MaterialReading.SELECT + MaterialReading.LIVE + " AND m.video_id = :video";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    /**
     * A video's thumbnails, its cover among them, in the order in which they came.
     *
     * @throws org.tidings.shared.ApiException 400 naming {@code aim_resource_id} when the caller has no such video
     */
    @TransactionAttribute(SUPPORTS)
    public List<MaterialView> list(Caller caller, String videoResourceId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_VIDEO + " ORDER BY m.id")
                .bind("video", video(handle, caller, videoResourceId))
                .map((row, context) -> MaterialReading.view(row))
                .list());
    }

    /**
     * Makes one of a video's thumbnails its cover. Templates that show the video show the new cover.
     *
     * @param thumbnailId the thumbnail's material id
     */
    public void choose(Caller caller, String videoResourceId, String thumbnailId) {
        jdbi.useHandle(handle -> {
            long video = video(handle, caller, videoResourceId);
            MaterialLocks.lock(handle, caller.domainId(), List.of(video));
            video(handle, caller, videoResourceId);
            long cover = handle.createQuery(OF_VIDEO + " AND m.material_id = :thumbnail")
                    .bind("video", video)
                    .bind("thumbnail", thumbnailId)
                    .map((row, context) -> row.getLong("m_id"))
                    .findFirst()
                    .orElseThrow(() -> invalid("thumbnail_id", "is no thumbnail of this video"));
            change(handle, video, cover);
            MaterialLocks.touch(handle, List.of(video), clock.instant());
        });
    }

    private static void change(Handle handle, long video, long cover) {
        handle.createUpdate("UPDATE aim_material SET cover_id = :cover WHERE id = :video")
                .bind("cover", cover)
                .bind("video", video)
                .execute();
        handle.createUpdate("""
                        INSERT INTO aim_material_use (template_id, material_id, domain_id)
                        SELECT template_id, :cover, domain_id FROM aim_material_use WHERE material_id = :video
                        ON CONFLICT DO NOTHING""").bind("cover", cover).bind("video", video).execute();
    }

    private static long video(Handle handle, Caller caller, String resourceId) {
        return handle.createQuery("""
                        SELECT id FROM aim_material
                        WHERE domain_id = :domain AND id = :id AND kind = 'VIDEO' AND state = 'LIVE'""")
                .bind("domain", caller.domainId())
                .bind("id", ResourceIds.number(resourceId).orElse(0L))
                .mapTo(Long.class)
                .findFirst()
                .orElseThrow(() -> invalid("aim_resource_id", "no such video"));
    }
}
