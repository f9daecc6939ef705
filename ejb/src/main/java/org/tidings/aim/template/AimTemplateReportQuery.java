package org.tidings.aim.template;

import java.util.List;
import java.util.Set;
import org.tidings.shared.time.TimeRange;

/**
 * What shall be reported.
 *
 * @param templateIds of these templates; those that the caller does not see have no report
 * @param vendors on these vendors' handsets; on any when empty
 */
public record AimTemplateReportQuery(List<String> templateIds, TimeRange time, Set<Vendor> vendors) {
    public AimTemplateReportQuery {
        templateIds = List.copyOf(templateIds);
        vendors = Set.copyOf(vendors);
    }
}
