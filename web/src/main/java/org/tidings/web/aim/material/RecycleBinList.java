package org.tidings.web.aim.material;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.aim.material.BinnedMaterial;
import org.tidings.shared.Page;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.WireTimes;

/** A page of a recycle bin. */
public record RecycleBinList(PageInfo pageInfo, List<Item> materials) {
    static RecycleBinList of(Page<BinnedMaterial> page) {
        return new RecycleBinList(
                PageInfo.of(page), page.items().stream().map(Item::of).toList());
    }

    /**
     * A material in it.
     *
     * @param size in bytes, a video's thumbnails included
     * @param deletedFor {@code person} or {@code idle}
     */
    @Schema(name = "RecycledMaterial")
    public record Item(
            String materialId,
            String aimResourceId,
            String resourceType,
            String fileName,
            long size,
            String deletedAt,
            String deletedFor) {
        static Item of(BinnedMaterial material) {
            return new Item(
                    material.materialId(),
                    material.resourceId(),
                    material.kind().wireName(),
                    material.fileName(),
                    material.size(),
                    WireTimes.utc(material.binnedAt()),
                    material.binnedFor().name().toLowerCase(Locale.ROOT));
        }
    }
}
