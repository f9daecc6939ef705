package org.tidings.vms.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tidings.delivery.ContentKey;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.MessageRenderer;
import org.tidings.delivery.RenderedMessage;
import org.tidings.identity.Caller;
import org.tidings.shared.Carrier;
import org.tidings.vms.template.TemplateContents;
import org.tidings.vms.template.UsableTemplates;

/** Says what a number gets: the template's text with the values of the number's group. */
@ApplicationScoped
class SendContents implements MessageRenderer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

    @Inject
    private Jdbi jdbi;

    @Inject
    private UsableTemplates usable;

    @Inject
    private TemplateContents templates;

    @Override
    public MessageKind kind() {
        return MessageKind.VMS;
    }

    @Override
    public Map<ContentKey, RenderedMessage> render(Caller caller, Collection<ContentKey> contents) {
        List<Stored> stored = load(contents);
        Map<String, Set<Carrier>> sendable = usable.sendableNow(
                caller, stored.stream().map(Stored::templateId).collect(Collectors.toSet()));
        Map<ContentKey, RenderedMessage> rendered = new HashMap<>();
        for (Stored one : stored) {
            Set<Carrier> carriers = sendable.get(one.templateId());
            if (carriers != null) {
                rendered.put(one.key(), message(caller, one, carriers));
            }
        }
        return rendered;
    }

    private RenderedMessage message(Caller caller, Stored one, Set<Carrier> carriers) {
        String text = templates.render(caller, one.templateId(), one.values());
        Optional<String> link = Optional.of(templates.link(caller, one.templateId()));
        return new RenderedMessage(Optional.empty(), text, Optional.empty(), carriers, link);
    }

    private List<Stored> load(Collection<ContentKey> contents) {
        List<ContentKey> keys = List.copyOf(contents);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT c.task_id, c.content_no, c.template_id, c.content
                        FROM UNNEST(CAST(:tasks AS BIGINT ARRAY), CAST(:numbers AS INTEGER ARRAY))
                            AS v(task_id, content_no)
                        JOIN vms_send_content c ON c.task_id = v.task_id AND c.content_no = v.content_no""")
                .bindArray(
                        "tasks",
                        Long.class,
                        keys.stream().map(ContentKey::taskId).toList())
                .bindArray(
                        "numbers",
                        Integer.class,
                        keys.stream().map(ContentKey::contentNo).toList())
                .map((row, context) -> new Stored(
                        new ContentKey(row.getLong("task_id"), row.getInt("content_no")),
                        row.getString("template_id"),
                        values(row.getString("content"))))
                .list());
    }

    private static List<String> values(String json) {
        try {
            return JSON.readValue(json, VALUES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Stored(ContentKey key, String templateId, List<String> values) {}
}
