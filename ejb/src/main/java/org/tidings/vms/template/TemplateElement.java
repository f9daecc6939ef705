package org.tidings.vms.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidings.storage.ObjectKey;

/** One element of a frame: a text, a placeholder for media, or media kept as an object. Never changes. */
@Embeddable
class TemplateElement {
    /** From 1, in the order of display. */
    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "frame")
    private int frame;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private ElementType type;

    @Column(name = "name")
    private String name;

    @Column(name = "content_text")
    private @Nullable String text;

    @Column(name = "object_key")
    private @Nullable String objectKey;

    @Column(name = "size_bytes")
    private long size;

    protected TemplateElement() {}

    TemplateElement(int ordinal, MediaLoader.Loaded loaded, Optional<ObjectKey> object) {
        this.ordinal = ordinal;
        this.frame = loaded.element().place().frame();
        this.type = loaded.element().type();
        this.name = loaded.element().name();
        this.text = object.isPresent() ? null : loaded.element().content();
        this.objectKey = object.map(ObjectKey::value).orElse(null);
        this.size = loaded.size();
    }

    boolean isText() {
        return type.isText();
    }

    String text() {
        return text == null ? "" : text;
    }

    ElementView view() {
        return new ElementView(
                ordinal,
                frame,
                type,
                name,
                size,
                Optional.ofNullable(text),
                Optional.ofNullable(objectKey).map(ObjectKey::new));
    }
}
