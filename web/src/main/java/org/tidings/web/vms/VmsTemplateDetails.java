package org.tidings.web.vms;

import java.util.List;
import java.util.Optional;
import org.tidings.vms.template.ElementView;
import org.tidings.vms.template.TemplateDetails;

/**
 * A template with all that its reviewers look at.
 *
 * @param isPublic whether every tenant may send it
 */
public record VmsTemplateDetails(
        VmsTemplateItem template,
        Optional<String> remarks,
        Optional<String> callbackurl,
        boolean isDraft,
        boolean isPublic,
        List<Element> elements) {
    static VmsTemplateDetails of(TemplateDetails details, ElementLinks links) {
        return new VmsTemplateDetails(
                VmsTemplateItem.of(details.template()),
                details.remarks(),
                details.callbackUrl(),
                details.draft(),
                details.published(),
                details.elements().stream()
                        .map(element -> Element.of(element, links.urlOf(element)))
                        .toList());
    }

    /**
     * One element.
     *
     * @param frame from 1
     * @param content the text or the placeholder; absent for media
     * @param url where media can be seen for a while
     */
    public record Element(
            int frame, String type, String name, long size, Optional<String> content, Optional<String> url) {
        static Element of(ElementView element, Optional<String> url) {
            return new Element(
                    element.frame(), element.type().wireName(), element.name(), element.size(), element.text(), url);
        }
    }
}
