package org.tidings.web.sms.blacklist;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.MobileNumber;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.sms.send.BlacklistFilter;

/** Which entries; what is blank does not filter. */
public class BlacklistQuery {
    private static final int LONGEST_DOMAIN = 32;

    @QueryParam("mobile")
    @Size(max = 20)
    private @Nullable String mobile;

    @QueryParam("domain_id")
    @Size(max = 64)
    private @Nullable String domainId;

    @QueryParam("offset")
    @DefaultValue("0")
    @Min(0)
    @Max(1000000)
    private int offset;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(1000)
    private int limit;

    /** The tenant that was named. */
    Optional<String> domainId() {
        return given(domainId).map(id -> WireText.line("domain_id", id, LONGEST_DOMAIN));
    }

    BlacklistFilter toFilter(Optional<String> ofDomain) {
        return new BlacklistFilter(given(mobile).map(BlacklistQuery::normal), ofDomain);
    }

    /** The one number, which must be given. */
    String toNumber() {
        return given(mobile).map(BlacklistQuery::normal).orElseThrow(() -> invalid("mobile", "must not be blank"));
    }

    PageQuery toPage() {
        return new PageQuery(offset, limit);
    }

    private static String normal(String written) {
        return MobileNumber.parse(written)
                .map(MobileNumber::digits)
                .orElseThrow(() -> invalid("mobile", "must be a mobile number"));
    }
}
