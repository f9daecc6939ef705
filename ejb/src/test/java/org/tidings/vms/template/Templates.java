package org.tidings.vms.template;

import java.util.List;
import java.util.Optional;
import org.tidings.shared.settings.PublicUrl;
import org.tidings.vms.template.NewTemplate.Resource;
import org.tidings.vms.template.NewTemplate.Submission;

/** Templates for tests, each right but for what the test is about. */
final class Templates {
    static final TemplateSettings SETTINGS =
            new TemplateSettings(20, 20, 70, 80, 2000, new PublicUrl("https://messages.example.com"));

    private Templates() {}

    static NewTemplate of(Resource... resources) {
        return named("name", "title", 30, resources);
    }

    static NewTemplate named(String name, String title, int days, Resource... resources) {
        return new NewTemplate(
                name, title, days, Submission.AT_ONCE, List.of(resources), Optional.empty(), Optional.empty());
    }

    static NewTemplate remarked(String remarks) {
        return new NewTemplate(
                "name", "title", 30, Submission.AT_ONCE, List.of(signed()), Optional.empty(), Optional.of(remarks));
    }

    static NewTemplate calledBackAt(String url) {
        return new NewTemplate(
                "name", "title", 30, Submission.AT_ONCE, List.of(signed()), Optional.of(url), Optional.empty());
    }

    static Resource signed() {
        return text("【签名】hello");
    }

    static Resource text(String content) {
        return new Resource("txt", "txt", content, "text.txt", Optional.empty());
    }

    static Resource file(String type, String content) {
        return new Resource(type, "file", content, "media." + type, Optional.empty());
    }

    static Resource png() {
        return file("png", "iVBORw0KGgo=");
    }

    static Resource url(String content) {
        return new Resource("png", "url", content, "media.png", Optional.empty());
    }

    static Resource at(String index, Resource resource) {
        return new Resource(
                resource.type(), resource.source(), resource.content(), resource.name(), Optional.of(index));
    }

    static Resource called(String name) {
        return new Resource("png", "file", "iVBORw0KGgo=", name, Optional.empty());
    }
}
