package org.tidings.web.sms.blacklist;

import static org.tidings.shared.CommonError.invalid;
import static org.tidings.web.http.Given.given;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.tidings.sms.SmsType;
import org.tidings.sms.send.BlacklistScope;

/** What the numbers are spared; what is blank does not narrow it. */
public class BlacklistScopeQuery {
    @QueryParam("domain_id")
    @Size(max = 64)
    private @Nullable String domainId;

    @QueryParam("signature")
    @Size(max = 36)
    private @Nullable String signature;

    @QueryParam("type")
    @Size(max = 20)
    private @Nullable String type;

    BlacklistScope toScope() {
        return new BlacklistScope(
                given(domainId),
                given(signature),
                given(type).map(name -> SmsType.ofWireName(name).orElseThrow(() -> invalid("type", "no such type"))));
    }
}
