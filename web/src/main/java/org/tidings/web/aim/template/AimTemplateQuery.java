package org.tidings.web.aim.template;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidings.aim.template.AimTemplateFilter;
import org.tidings.aim.template.AimTemplateFilter.Extent;
import org.tidings.aim.template.AimTemplateFilter.Ownership;
import org.tidings.aim.template.Vendor;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.web.http.WireTimes;

/** The query parameters of {@code ListAimTemplates}; what is empty does not filter. */
public class AimTemplateQuery {
    private static final int LONGEST_NAME = 100;

    @QueryParam("tpl_id")
    @Size(max = 36)
    private @Nullable String tplId;

    @QueryParam("tpl_name")
    @Size(max = LONGEST_NAME)
    private @Nullable String tplName;

    @QueryParam("tpl_type")
    private @Nullable String tplType;

    @QueryParam("factory_type")
    @Size(max = 5)
    private @Nullable List<String> factoryType;

    @QueryParam("has_param")
    private @Nullable Boolean hasParam;

    @QueryParam("begin_time")
    @Size(max = 30)
    private @Nullable String beginTime;

    @QueryParam("end_time")
    @Size(max = 30)
    private @Nullable String endTime;

    @QueryParam("is_only_status")
    private @Nullable Boolean isOnlyStatus;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(1000000)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    private int limit;

    AimTemplateFilter toFilter() {
        return new AimTemplateFilter(
                given(tplId),
                given(tplName).map(name -> WireText.line("tpl_name", name, LONGEST_NAME)),
                given(tplType).map(AimTemplateQuery::ownership),
                vendors(),
                Optional.ofNullable(hasParam),
                WireTimes.range("begin_time", beginTime, "end_time", endTime),
                extent());
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }

    Extent extent() {
        return Boolean.TRUE.equals(isOnlyStatus) ? Extent.STATUS : Extent.WHOLE;
    }

    private static Ownership ownership(String type) {
        return switch (type) {
            case "public" -> Ownership.PUBLIC;
            case "private" -> Ownership.PRIVATE;
            default -> throw invalid("tpl_type", "must be public or private");
        };
    }

    /** Given once or several times, or parted by commas, as clients do either. */
    private Set<Vendor> vendors() {
        List<String> names = factoryType == null ? List.of() : factoryType;
        return names.stream()
                .flatMap(name -> Arrays.stream(name.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Vendor.ofWireName(name).orElseThrow(() -> invalid("factory_type", "no such vendor")))
                .collect(Collectors.toSet());
    }
}
