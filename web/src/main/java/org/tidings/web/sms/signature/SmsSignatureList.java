package org.tidings.web.sms.signature;

import java.util.List;
import org.tidings.shared.Page;
import org.tidings.sms.signature.SmsSignatureView;
import org.tidings.web.http.PageInfo;

/** A page of signatures. */
public record SmsSignatureList(PageInfo pageInfo, List<SmsSignatureItem> result) {
    static SmsSignatureList of(Page<SmsSignatureView> page) {
        return new SmsSignatureList(
                PageInfo.of(page), page.map(SmsSignatureItem::of).items());
    }
}
