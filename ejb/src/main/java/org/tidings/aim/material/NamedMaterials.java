package org.tidings.aim.material;

import static org.tidings.shared.CommonError.invalid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Materials that a request names in {@code material_ids}, their rows locked. */
final class NamedMaterials {
    private final List<String> materialIds;
    private final Map<String, Named> found;

    private NamedMaterials(List<String> materialIds, Map<String, Named> found) {
        this.materialIds = materialIds;
        this.found = found;
    }

    /** Locks a tenant's materials of these ids and reads how they stand then. */
    static NamedMaterials lock(Handle handle, String domainId, List<String> materialIds) {
        MaterialLocks.lock(handle, domainId, Named.ids(read(handle, domainId, materialIds)));
        return new NamedMaterials(
                materialIds,
                read(handle, domainId, materialIds).stream()
                        .collect(Collectors.toMap(Named::materialId, Function.identity())));
    }

    private static List<Named> read(Handle handle, String domainId, List<String> materialIds) {
        return handle.createQuery("""
                        SELECT m.id, m.material_id, m.state, m.video_id, v.state AS video_state, v.cover_id
                        FROM aim_material m LEFT JOIN aim_material v ON v.id = m.video_id
                        WHERE m.domain_id = :domain AND m.material_id = ANY(:ids) ORDER BY m.id""")
                .bind("domain", domainId)
                .bindArray("ids", String.class, materialIds)
                .map((row, context) -> named(row, materialIds))
                .list();
    }

    private static Named named(ResultSet row, List<String> materialIds) throws SQLException {
        String materialId = row.getString("material_id");
        return new Named(
                row.getLong("id"),
                materialId,
                "material_ids[" + materialIds.indexOf(materialId) + "]",
                row.getString("state"),
                Optional.ofNullable(row.getObject("video_id", Long.class)),
                Optional.ofNullable(row.getString("video_state")),
                Objects.equals(row.getObject("cover_id", Long.class), row.getLong("id")));
    }

    /** Each of them once; refuses where one is unknown or stands otherwise. */
    List<Named> all(Predicate<Named> standing) {
        return IntStream.range(0, materialIds.size())
                .mapToObj(place -> Optional.ofNullable(found.get(materialIds.get(place)))
                        .filter(standing)
                        .orElseThrow(() -> invalid("material_ids[" + place + "]", "no such material")))
                .distinct()
                .toList();
    }

    /** These but the thumbnails whose videos are named as well. */
    List<Named> withoutThoseOfNamedVideos(List<Named> materials) {
        return materials.stream().filter(material -> !includesVideoOf(material)).toList();
    }

    boolean includesVideoOf(Named thumbnail) {
        return found.values().stream().anyMatch(material -> thumbnail.videoId().equals(Optional.of(material.id())));
    }

    /**
     * One of them.
     *
     * @param field its place in the request
     */
    record Named(
            long id,
            String materialId,
            String field,
            String state,
            Optional<Long> videoId,
            Optional<String> videoState,
            boolean isCover) {
        boolean isLive() {
            return state.equals("LIVE") && isVideoLive();
        }

        boolean isBinned() {
            return state.equals("BINNED");
        }

        /** Whether it may be removed for good, be it for the second time; a cover goes with its video alone. */
        boolean isPurgeable() {
            return !isCover && !state.equals("LIVE");
        }

        boolean isVideoLive() {
            return videoState.map("LIVE"::equals).orElse(true);
        }

        static List<Long> ids(List<Named> materials) {
            return materials.stream().map(Named::id).toList();
        }
    }
}
