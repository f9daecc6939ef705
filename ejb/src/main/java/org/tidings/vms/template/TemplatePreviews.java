package org.tidings.vms.template;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Templates as anyone may see them who was given the unguessable token of their preview. */
@Stateless
public class TemplatePreviews {
    @PersistenceContext
    private EntityManager entities;

    /** The preview of a token, or 404. */
    public TemplatePreview show(Caller caller, String token) {
        return entities.createQuery("select t from VmsTemplate t where t.previewToken = :token", VmsTemplate.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .map(VmsTemplate::preview)
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }
}
