package org.tidings.web.aim.material;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.aim.material.MaterialView;
import org.tidings.shared.Page;
import org.tidings.storage.ContentLinks;
import org.tidings.web.http.PageInfo;

/**
 * A page of materials.
 *
 * @param pageInfo with the page's number, from 1, as its offset
 */
public record MaterialList(
        PageInfo pageInfo,
        @Schema(minItems = 0, maxItems = 100) List<MaterialItem> results) {
    static MaterialList of(Page<MaterialView> page, int number, ContentLinks links) {
        return new MaterialList(
                new PageInfo(number, page.query().limit(), page.total()),
                page.items().stream()
                        .map(material -> MaterialItem.of(material, links))
                        .toList());
    }
}
