package org.tidings.web.sms.app;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.sms.app.SmsAppFilter;
import org.tidings.sms.app.SmsAppState;
import org.tidings.web.http.WireTimes;

/** The query parameters of {@code ListAimMsgApp}; what is blank does not filter. */
public class SmsAppQuery {
    private static final int LONGEST_NAME = 30;

    // Described and not enforced: it is measured in characters below, and a blank one does not filter.
    @QueryParam("app_name")
    @Parameter(schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = LONGEST_NAME))
    private @Nullable String appName;

    @QueryParam("status")
    private @Nullable String status;

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
    @DefaultValue("10")
    @Min(1)
    @Max(1000)
    private int limit;

    SmsAppFilter toFilter() {
        return new SmsAppFilter(
                given(appName).map(name -> WireText.line("app_name", name, LONGEST_NAME)),
                given(status)
                        .map(name ->
                                SmsAppState.ofWireName(name).orElseThrow(() -> invalid("status", "no such status"))),
                WireTimes.range("begin_time", beginTime, "end_time", endTime));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }
}
