package org.tidings.web.aim.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.aim.material.MaterialUses;
import org.tidings.identity.Caller;
import org.tidings.storage.ContentLinks;

/** Where the materials of a tenant can be seen for a while. */
@ApplicationScoped
class MaterialLinks {
    @Inject
    private MaterialUses materials;

    @Inject
    private ContentLinks links;

    Media of(String domainId) {
        return resourceId ->
                materials.fileOf(Caller.SYSTEM, domainId, resourceId).map(file -> file.pathBy(links));
    }
}
