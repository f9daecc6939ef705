package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads what a template says. */
@ApplicationScoped
class TemplateTexts {
    @Inject
    private TemplateRegister register;

    @Transactional
    public TemplateWords read(String templateId) {
        VmsTemplate template =
                register.find(templateId).orElseThrow(() -> new IllegalArgumentException("no template " + templateId));
        return new TemplateWords(template.text(), template.previewToken());
    }
}
