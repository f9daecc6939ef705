package org.tidings.sms.send;

import static org.tidings.shared.CommonError.invalid;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.identity.Tenants;
import org.tidings.shared.ApiException;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.time.BusinessClock;

/** What an operator does with any tenant's blacklist. */
@Stateless
public class BlacklistSupervision {
    private static final int BATCH = 10_000;

    @Inject
    private Blacklist blacklist;

    @Inject
    private Tenants tenants;

    @Inject
    private BusinessClock clock;

    /**
     * Spares numbers the messages of a scope; those that are spared them already stay as they are.
     *
     * @return how many were not
     * @throws ApiException 400 when there is no such tenant
     */
    public int add(Caller operator, BlacklistScope scope, NumberList numbers) {
        scope.domainId().ifPresent(domain -> requireTenant(operator, domain));
        Instant now = clock.instant();
        int added = 0;
        for (int from = 0; from < numbers.mobiles().size(); from += BATCH) {
            int to = Math.min(numbers.mobiles().size(), from + BATCH);
            List<BlacklistEntry> entries = numbers.mobiles().subList(from, to).stream()
                    .map(mobile -> scope.entry(mobile, operator, now))
                    .toList();
            added += blacklist.add(operator, entries);
        }
        return added;
    }

    private void requireTenant(Caller operator, String domainId) {
        if (!tenants.isThere(operator, domainId)) {
            throw invalid("domain_id", "no such tenant");
        }
    }

    /** Entries of any tenant, in the order of the numbers. */
    public Page<BlacklistEntry> list(Caller operator, BlacklistFilter filter, PageQuery page) {
        return blacklist.list(operator, filter, page);
    }

    /** Takes a number off one tenant's list, or off all; tells how many entries there were. */
    public int lift(Caller operator, Optional<String> domainId, String mobile) {
        return blacklist.lift(operator, domainId, List.of(mobile));
    }
}
