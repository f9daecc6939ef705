package org.tidings.vms.template;

import java.util.List;

/**
 * What a template's preview shows.
 *
 * @param elements in the order of display
 */
public record TemplatePreview(String title, String signature, List<ElementView> elements) {
    public TemplatePreview {
        elements = List.copyOf(elements);
    }
}
