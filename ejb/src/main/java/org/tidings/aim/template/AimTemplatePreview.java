package org.tidings.aim.template;

import java.util.List;

/**
 * A template as anyone may see it who was given its preview's address.
 *
 * @param domainId the tenant whose materials it shows
 * @param parameters with the examples that stand for their values
 */
public record AimTemplatePreview(
        String domainId, String templateId, String name, Card card, List<CardParameter> parameters) {
    public AimTemplatePreview {
        parameters = List.copyOf(parameters);
    }
}
