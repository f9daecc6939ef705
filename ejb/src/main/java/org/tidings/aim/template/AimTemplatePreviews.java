package org.tidings.aim.template;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Templates as anyone may see them who was given the unguessable token of their preview. */
@Stateless
public class AimTemplatePreviews {
    @PersistenceContext
    private EntityManager entities;

    /** The preview of a token, or 404. */
    public AimTemplatePreview show(Caller caller, String token) {
        return entities.createQuery(
                        "select t from AimTemplate t where t.previewToken = :token and t.deletedAt is null",
                        AimTemplate.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .map(AimTemplate::preview)
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }
}
