package org.tidings.aim.template;

import jakarta.ejb.Stateless;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Templates as anyone may see them who was given the unguessable token of their preview. */
@Stateless
public class AimTemplatePreviews {
    /** The preview of a token, or 404. */
    public AimTemplatePreview show(Caller caller, String token) {
        throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
    }
}
