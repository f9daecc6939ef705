package org.tidings.sms.send;

import static org.tidings.shared.CommonError.invalid;

import java.time.Instant;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.shared.WireText;
import org.tidings.sms.SmsType;

/**
 * What numbers shall be spared.
 *
 * @param domainId the messages of this tenant; of all tenants where it is empty
 * @param signature only those under this signature, which needs a tenant
 * @param type only those of this type
 */
public record BlacklistScope(Optional<String> domainId, Optional<String> signature, Optional<SmsType> type) {
    private static final int LONGEST_DOMAIN = 32;
    private static final int LONGEST_SIGNATURE = 18;

    public BlacklistScope {
        domainId.ifPresent(id -> WireText.line("domain_id", id, LONGEST_DOMAIN));
        signature.ifPresent(name -> WireText.line("signature", name, LONGEST_SIGNATURE));
        if (signature.isPresent() && domainId.isEmpty()) {
            throw invalid("domain_id", "must be given together with signature");
        }
    }

    BlacklistEntry entry(String mobile, Caller by, Instant now) {
        return new BlacklistEntry(mobile, domainId, signature, type, by.userName(), now);
    }
}
