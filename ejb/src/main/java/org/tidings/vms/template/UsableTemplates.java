package org.tidings.vms.template;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.tidings.identity.Caller;
import org.tidings.shared.Carrier;

/** Templates as those who send them need them. */
@Stateless
public class UsableTemplates {
    /**
     * The template, when the caller may send it now: its own or one published to all, approved by a carrier at least, neither
     * disabled nor expired.
     *
     * @throws org.tidings.shared.ApiException 400: {@code tpl_id} is unknown (another tenant's is as unknown), or the
     *     reason why the template cannot be sent
     */
    public SendableTemplate forSending(Caller caller, String templateId) {
        throw new UnsupportedOperationException(caller.domainId() + templateId);
    }

    /**
     * Which of these templates may be sent at this moment, whoever's they are, and to whose numbers. For the server itself,
     * which asks before each window of submits.
     */
    public Map<String, Set<Carrier>> sendableNow(Caller caller, Collection<String> templateIds) {
        throw new UnsupportedOperationException(caller.domainId() + templateIds);
    }
}
