package org.tidings.web.sms.blacklist;

import java.util.List;
import java.util.Optional;
import org.tidings.shared.Page;
import org.tidings.sms.SmsType;
import org.tidings.sms.send.BlacklistEntry;
import org.tidings.web.http.PageInfo;
import org.tidings.web.http.WireTimes;

/** A page of entries. */
public record BlacklistPage(PageInfo pageInfo, List<Entry> entries) {
    static BlacklistPage of(Page<BlacklistEntry> page) {
        return new BlacklistPage(
                PageInfo.of(page), page.items().stream().map(Entry::of).toList());
    }

    /**
     * A number that is not written to.
     *
     * @param domainId whose messages it is spared; everybody's where it is left out
     * @param signature under which signature; under any where it is left out
     * @param type of which type; of any where it is left out
     * @param addedBy an operator's name, or {@code reply} where somebody answered so
     */
    public record Entry(
            String mobile,
            Optional<String> domainId,
            Optional<String> signature,
            Optional<String> type,
            String addedBy,
            String createTime) {
        static Entry of(BlacklistEntry entry) {
            return new Entry(
                    entry.mobile(),
                    entry.domainId(),
                    entry.signature(),
                    entry.type().map(SmsType::wireName),
                    entry.addedBy(),
                    WireTimes.utc(entry.createdAt()));
        }
    }
}
