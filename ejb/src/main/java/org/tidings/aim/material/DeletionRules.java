package org.tidings.aim.material;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.tidings.aim.material.NamedMaterials.Named;
import org.tidings.shared.ApiException;

/** What cannot be deleted: what a template shows, and the cover of a video that stays. */
final class DeletionRules {
    private static final int NAMED_AT_MOST = 3;

    private DeletionRules() {}

    /** Refuses the first that cannot be deleted; the rows are locked, so no template begins to show one meanwhile. */
    static void check(Handle handle, List<Named> materials) {
        Map<Long, List<String>> uses = uses(handle, Named.ids(materials));
        List<Long> videos = Named.ids(materials);
        for (Named material : materials) {
            List<String> templates = uses.getOrDefault(material.id(), List.of());
            if (!templates.isEmpty()) {
                throw ApiException.ofField(MaterialError.IN_USE, material.field(), "is used by " + listed(templates));
            }
            if (material.isCover() && !material.videoId().map(videos::contains).orElse(false)) {
                throw ApiException.ofField(
                        MaterialError.IS_COVER, material.field(), "is its video's cover; choose another one first");
            }
        }
    }

    private static Map<Long, List<String>> uses(Handle handle, List<Long> ids) {
        Map<Long, List<String>> uses = new TreeMap<>();
        handle.createQuery("""
                        SELECT material_id, template_id FROM aim_material_use
                        WHERE material_id = ANY(:ids) ORDER BY material_id, template_id""")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Map.entry(row.getLong("material_id"), row.getString("template_id")))
                .forEach(use -> uses.merge(use.getKey(), List.of(use.getValue()), DeletionRules::joined));
        return uses;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String listed(List<String> templates) {
        String named = "template " + String.join(", ", templates.subList(0, Math.min(NAMED_AT_MOST, templates.size())));
        return templates.size() > NAMED_AT_MOST
                ? named + " and " + (templates.size() - NAMED_AT_MOST) + " more"
                : named;
    }
}
