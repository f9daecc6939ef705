package org.tidings.web.sms.template;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tidings.shared.Page;
import org.tidings.sms.template.SmsTemplateView;
import org.tidings.web.http.PageInfo;

/** A page of templates. */
@Schema(name = "SmsTemplateList")
public record SmsTemplateList(PageInfo pageInfo, List<SmsTemplateItem> result) {
    static SmsTemplateList of(Page<SmsTemplateView> page) {
        return new SmsTemplateList(
                PageInfo.of(page),
                page.items().stream().map(SmsTemplateItem::of).toList());
    }
}
