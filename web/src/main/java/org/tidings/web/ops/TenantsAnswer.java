package org.tidings.web.ops;

import java.time.Instant;
import java.util.List;
import org.tidings.identity.TenantView;
import org.tidings.shared.Page;
import org.tidings.web.http.PageInfo;

/** A slice of the tenants. */
public record TenantsAnswer(PageInfo pageInfo, List<Item> tenants) {
    public record Item(String domainId, String domain, boolean enabled, Instant createdAt) {
        static Item of(TenantView tenant) {
            return new Item(tenant.domainId(), tenant.name(), tenant.enabled(), tenant.createdAt());
        }
    }

    static TenantsAnswer of(Page<TenantView> page) {
        return new TenantsAnswer(
                PageInfo.of(page), page.items().stream().map(Item::of).toList());
    }
}
