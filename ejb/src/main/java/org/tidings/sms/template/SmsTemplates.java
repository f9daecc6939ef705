package org.tidings.sms.template;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.tidings.identity.Caller;

/** Makes templates of short messages, changes and deletes them, and has them ready for whoever sends them. */
@Stateless
public class SmsTemplates {
    @Inject
    private SendableTexts texts;

    /**
     * The caller's templates among these, whether they may be sent or not, in one statement. Deleted ones, other tenants' and
     * what is no template's id are missing. The server itself is given any tenant's.
     */
    @TransactionAttribute(SUPPORTS)
    public Map<String, SendableText> sendable(Caller caller, Collection<String> templateIds) {
        return texts.find(caller, templateIds);
    }
}
