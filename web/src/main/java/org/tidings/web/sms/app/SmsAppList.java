package org.tidings.web.sms.app;

import java.util.List;
import org.tidings.shared.Page;
import org.tidings.sms.app.SmsAppView;
import org.tidings.web.http.PageInfo;

/** A page of apps. */
public record SmsAppList(PageInfo pageInfo, List<SmsAppItem> result) {
    static SmsAppList of(Page<SmsAppView> page) {
        return new SmsAppList(PageInfo.of(page), page.map(SmsAppItem::of).items());
    }
}
