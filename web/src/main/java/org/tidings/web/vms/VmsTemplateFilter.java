package org.tidings.web.vms;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.vms.template.TemplateFilter;
import org.tidings.vms.template.TemplateFilter.Ownership;
import org.tidings.web.http.WireTimes;

/** The query parameters of {@code ListVmsTemplateStatus}; what is empty does not filter. */
public class VmsTemplateFilter {
    private static final int LONGEST_NAME = 100;

    @QueryParam("tpl_id")
    private @Nullable String tplId;

    @QueryParam("tpl_name")
    private @Nullable String tplName;

    @QueryParam("tpl_type")
    private @Nullable String tplType;

    @QueryParam("has_param")
    private @Nullable Boolean hasParam;

    @QueryParam("begin_time")
    private @Nullable String beginTime;

    @QueryParam("end_time")
    private @Nullable String endTime;

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

    TemplateFilter toFilter() {
        return new TemplateFilter(
                given(tplId).map(VmsTemplateFilter::id),
                given(tplName).map(name -> WireText.line("tpl_name", name, LONGEST_NAME)),
                given(tplType).map(VmsTemplateFilter::ownership),
                Optional.ofNullable(hasParam),
                WireTimes.range("begin_time", beginTime, "end_time", endTime));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }

    private static String id(String value) {
        if (!value.matches("\\d{1,10}")) {
            throw invalid("tpl_id", "must be a number of at most 10 digits");
        }
        return value;
    }

    private static Ownership ownership(String type) {
        return switch (type) {
            case "public" -> Ownership.PUBLIC;
            case "private" -> Ownership.PRIVATE;
            default -> throw invalid("tpl_type", "must be public or private");
        };
    }
}
