package org.tidings.vms.template;

import java.util.List;
import java.util.Optional;

/**
 * A template with all that its reviewers look at.
 *
 * @param remarks what its creator asks of them
 * @param published whether every tenant may send it
 */
public record TemplateDetails(
        TemplateView template,
        Optional<String> remarks,
        Optional<String> callbackUrl,
        boolean draft,
        boolean published,
        List<ElementView> elements) {
    public TemplateDetails {
        elements = List.copyOf(elements);
    }
}
