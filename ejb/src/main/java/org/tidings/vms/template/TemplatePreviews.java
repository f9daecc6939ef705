package org.tidings.vms.template;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.storage.ByteRange;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.storage.OpenObject;

/** Templates as anyone may see them who was given the unguessable token of their preview. */
@Stateless
public class TemplatePreviews {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ObjectStore objects;

    /** The preview of a token, or 404. */
    public TemplatePreview show(Caller caller, String token) {
        return entities.createQuery("select t from VmsTemplate t where t.previewToken = :token", VmsTemplate.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .map(VmsTemplate::preview)
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }

    /** The media element of a preview at an ordinal from 1, or 404. */
    public ElementView media(Caller caller, String token, int ordinal) {
        return show(caller, token).elements().stream()
                .filter(element ->
                        element.ordinal() == ordinal && element.object().isPresent())
                .findFirst()
                .orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
    }

    /** The bytes of an object, which the caller closes. */
    @TransactionAttribute(NOT_SUPPORTED)
    public OpenObject open(Caller caller, ObjectKey key, ByteRange range) {
        try {
            return objects.open(key, range).orElseThrow(() -> ApiException.of(CommonError.RESOURCE_NOT_FOUND));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
