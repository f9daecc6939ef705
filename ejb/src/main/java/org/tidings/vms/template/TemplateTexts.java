package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads the texts of a template. */
@ApplicationScoped
class TemplateTexts {
    @Inject
    private TemplateRegister register;

    @Transactional
    public FilledText read(String templateId) {
        VmsTemplate template =
                register.find(templateId).orElseThrow(() -> new IllegalArgumentException("no template " + templateId));
        return template.text();
    }
}
