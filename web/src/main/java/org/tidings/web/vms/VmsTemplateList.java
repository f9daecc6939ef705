package org.tidings.web.vms;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.shared.Page;
import org.tidings.vms.template.TemplateView;
import org.tidings.web.http.PageInfo;

/** A page of templates. */
public record VmsTemplateList(
        @Schema(minItems = 0, maxItems = 200) List<VmsTemplateItem> templates, PageInfo pageInfo) {
    static VmsTemplateList of(Page<TemplateView> page) {
        return new VmsTemplateList(
                page.items().stream().map(VmsTemplateItem::of).toList(), PageInfo.of(page));
    }
}
