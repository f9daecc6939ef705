package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidings.identity.Caller;

/** What a message made from a template says. Cheap to ask for every message: what a template says never changes. */
@ApplicationScoped
public class TemplateContents {
    private static final int REMEMBERED = 1000;

    @Inject
    private TemplateTexts texts;

    @Inject
    private TemplateSettingsSource settings;

    private final Map<String, TemplateWords> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TemplateWords> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * The text of a message: the template's text frames, one after the other on lines of their own, with the placeholders
     * filled. The caller knows already that the template may be sent.
     *
     * @param values one per variable of the template, in the order of the variables' numbers
     */
    public String render(Caller caller, String templateId, List<String> values) {
        return wordsOf(templateId).text().with(values);
    }

    /** Where a handset sees the whole of a message of which only the text could be brought to it. */
    public String link(Caller caller, String templateId) {
        return settings.current().previewUrl(wordsOf(templateId).previewToken());
    }

    private TemplateWords wordsOf(String templateId) {
        synchronized (remembered) {
            TemplateWords known = remembered.get(templateId);
            if (known != null) {
                return known;
            }
        }
        TemplateWords read = texts.read(templateId);
        synchronized (remembered) {
            remembered.put(templateId, read);
        }
        return read;
    }
}
