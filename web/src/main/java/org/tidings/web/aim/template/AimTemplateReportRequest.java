package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.AimTemplateReportQuery;
import org.tidings.aim.template.Vendor;
import org.tidings.shared.PageQuery;
import org.tidings.web.http.WireTimes;

/**
 * The body of {@code ListAimTemplateReports}.
 *
 * @param factoryType vendors in lower case; all when none is given
 */
@Schema(name = "ListAimTemplateReportsRequestBody")
public record AimTemplateReportRequest(
        @NotNull @Size(min = 1, max = 30) String beginTime,
        @NotNull @Size(min = 1, max = 30) String endTime,
        @NotNull @Size(min = 1, max = 100) List<@NotNull String> tplIds,
        @Nullable List<@NotNull String> factoryType,
        @Min(0) @Max(Integer.MAX_VALUE) @Nullable Integer offset,
        @Min(1) @Max(100) @Nullable Integer limit) {
    private static final int USUAL_LIMIT = 20;

    AimTemplateReportQuery toQuery() {
        return new AimTemplateReportQuery(
                tplIds,
                WireTimes.range("begin_time", beginTime, "end_time", endTime)
                        .orElseThrow(() -> invalid("begin_time", "must be given")),
                vendors());
    }

    PageQuery toPage() {
        return new PageQuery(offset == null ? 0 : offset, limit == null ? USUAL_LIMIT : limit);
    }

    private Set<Vendor> vendors() {
        List<String> names = factoryType == null ? List.of() : factoryType;
        return names.stream().map(AimTemplateReportRequest::vendor).collect(Collectors.toSet());
    }

    private static Vendor vendor(String name) {
        boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
        return Vendor.ofWireName(name.toUpperCase(Locale.ROOT))
                .filter(vendor -> lower)
                .orElseThrow(() -> invalid("factory_type", "no such vendor"));
    }
}
