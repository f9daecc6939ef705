package org.tidings.web.sms.template;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.sms.SmsType;
import org.tidings.sms.template.SmsTemplateFilter;
import org.tidings.sms.template.SmsTemplateState;
import org.tidings.web.http.WireTimes;

/**
 * The query parameters of {@code ListAimMsgTemplate}; what is empty does not filter. The contract says that a list begins at
 * 1 where no offset is given, and counts offsets from 0: then the newest template would never be seen by whoever does not
 * page, so it begins at 0.
 */
public class SmsTemplateQuery {
    private static final int LONGEST_NAME = 30;

    /** The official SDK sends values as the contract writes them, with their meaning behind a colon. */
    private static final String MEANING = "[:：].*";

    @QueryParam("app_name")
    private @Nullable String appName;

    @QueryParam("template_id")
    @Size(max = 50)
    private @Nullable String templateId;

    @QueryParam("template_name")
    private @Nullable String templateName;

    @QueryParam("template_type")
    @Size(max = 30)
    private @Nullable String templateType;

    @QueryParam("flow_status")
    @Size(max = 30)
    private @Nullable String flowStatus;

    @QueryParam("start_time")
    @Size(max = 30)
    private @Nullable String startTime;

    @QueryParam("end_time")
    @Size(max = 30)
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

    SmsTemplateFilter toFilter() {
        return new SmsTemplateFilter(
                given(templateId),
                given(appName).map(name -> WireText.line("app_name", name, LONGEST_NAME)),
                given(templateName).map(name -> WireText.line("template_name", name, LONGEST_NAME)),
                given(templateType)
                        .map(name -> SmsType.ofWireName(bare(name))
                                .orElseThrow(() -> invalid("template_type", "no such type"))),
                given(flowStatus)
                        .map(name -> SmsTemplateState.ofWireName(bare(name))
                                .orElseThrow(() -> invalid("flow_status", "no such state"))),
                WireTimes.range("start_time", startTime, "end_time", endTime));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }

    private static String bare(String value) {
        return value.replaceFirst(MEANING, "");
    }
}
