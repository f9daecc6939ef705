package org.tidings.vms.template;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.identity.Caller;
import org.tidings.shared.Carrier;
import org.tidings.shared.CommonError;
import org.tidings.shared.time.BusinessClock;

/** Templates as those who send them need them. */
@Stateless
public class UsableTemplates {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TemplateRegister register;

    @Inject
    private RecentStandings recent;

    @Inject
    private BusinessClock clock;

    /**
     * The template, when the caller may send it now: its own or one published to all, approved by a carrier at least, neither
     * disabled nor expired.
     *
     * @throws org.tidings.shared.ApiException 400: {@code tpl_id} is unknown (another tenant's is as unknown), or the
     *     reason why the template cannot be sent
     */
    public SendableTemplate forSending(Caller caller, String templateId) {
        VmsTemplate template = register.find(templateId)
                .filter(found -> found.isSeenBy(caller))
                .orElseThrow(() -> CommonError.invalid("tpl_id", "no such template"));
        template.requireUsable(clock.instant());
        return template.sendable();
    }

    /**
     * Which of these templates may be sent at this moment, give or take a second, whoever's they are, and to whose numbers.
     * For the server itself, which asks before each window of submits.
     */
    @TransactionAttribute(SUPPORTS)
    public Map<String, Set<Carrier>> sendableNow(Caller caller, Collection<String> templateIds) {
        return recent.sendable(templateIds, this::lookUp);
    }

    private Map<String, Set<Carrier>> lookUp(Collection<String> templateIds) {
        List<Long> ids = templateIds.stream()
                .flatMap(id -> TemplateRegister.key(id).stream())
                .toList();
        Instant now = clock.instant();
        return entities
                .createQuery("SELECT t FROM VmsTemplate t JOIN FETCH t.carriers WHERE t.id IN :ids", VmsTemplate.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .filter(template -> template.auditState(now) == AuditState.USABLE)
                .map(VmsTemplate::sendable)
                .collect(Collectors.toMap(SendableTemplate::id, SendableTemplate::carriers));
    }
}
