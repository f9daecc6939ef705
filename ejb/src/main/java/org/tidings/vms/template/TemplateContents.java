package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tidings.identity.Caller;

/** What a message made from a template says. Cheap to ask for every message: an approved template never changes. */
@ApplicationScoped
public class TemplateContents {
    /**
     * The text of a message: the template's text frames, one after the other, with the placeholders filled.
     *
     * @param values one per variable of the template, in the order of the variables' numbers
     */
    public String render(Caller caller, String templateId, List<String> values) {
        throw new UnsupportedOperationException(caller.domainId() + templateId + values);
    }
}
