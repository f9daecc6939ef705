package org.tidings.web.vms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tidings.storage.ContentLinks;
import org.tidings.vms.template.ElementView;

/** Where the media of templates can be seen for a while. */
@ApplicationScoped
class ElementLinks {
    @Inject
    private ContentLinks links;

    /** For a page of this server; empty for a text or a placeholder. */
    Optional<String> pathOf(ElementView element) {
        return element.object()
                .map(object -> links.pathOf(object, element.type().contentType(), element.name()));
    }

    /** For other hosts. */
    Optional<String> urlOf(ElementView element) {
        return element.object().map(object -> links.urlOf(object, element.type().contentType(), element.name()));
    }
}
