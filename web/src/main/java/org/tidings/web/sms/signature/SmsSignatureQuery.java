package org.tidings.web.sms.signature;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.sms.SmsType;
import org.tidings.sms.signature.SmsSignatureFilter;
import org.tidings.sms.signature.SmsSignatureState;
import org.tidings.web.http.WireTimes;
import org.tidings.web.sms.TextNumbers;

/** The query parameters of {@code ListAimMsgSignature}; what is blank does not filter. */
public class SmsSignatureQuery {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_ID = 50;

    @QueryParam("app_name")
    private @Nullable String appName;

    @QueryParam("signature_id")
    @Size(max = LONGEST_ID)
    private @Nullable String signatureId;

    @QueryParam("signature_name")
    private @Nullable String signatureName;

    @QueryParam("signature_type")
    private @Nullable String signatureType;

    @QueryParam("begin_time")
    private @Nullable String beginTime;

    @QueryParam("end_time")
    private @Nullable String endTime;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("limit")
    @DefaultValue("10")
    @Min(1)
    @Max(1000)
    private int limit;

    @QueryParam("offset")
    private @Nullable String offset;

    SmsSignatureFilter toFilter() {
        return new SmsSignatureFilter(
                line("app_name", appName, LONGEST_NAME),
                line("signature_id", signatureId, LONGEST_ID),
                line("signature_name", signatureName, LONGEST_NAME),
                given(signatureType)
                        .map(name -> SmsType.ofWireName(name).orElseThrow(() -> invalid("signature_type", "no such"))),
                given(status)
                        .map(name -> SmsSignatureState.ofWireName(name)
                                .orElseThrow(() -> invalid("status", "no such status"))),
                WireTimes.range("begin_time", beginTime, "end_time", endTime));
    }

    PageQuery toPage() {
        return new PageQuery(TextNumbers.offset(offset), limit);
    }

    private static Optional<String> line(String name, @Nullable String value, int most) {
        return given(value).map(text -> WireText.line(name, text, most));
    }
}
