package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tidings.shared.random.Randomness;
import org.tidings.storage.ObjectKey;
import org.tidings.storage.ObjectStore;
import org.tidings.vms.template.MediaLoader.Loaded;

/** The media of templates in the object store, below {@code vms/template/}. Not to be called in a transaction. */
@ApplicationScoped
class TemplateObjects {
    private static final Logger LOG = Logger.getLogger(TemplateObjects.class);
    private static final int FOLDER_LENGTH = 32;

    @Inject
    private ObjectStore store;

    @Inject
    private Randomness randomness;

    /** Keeps the media of a template that is about to be made; all or, where the store fails, none. */
    List<TemplateElement> keep(List<Loaded> loaded) {
        String folder = "vms/template/" + randomness.hex(FOLDER_LENGTH) + "/";
        List<TemplateElement> elements = new ArrayList<>();
        try {
            for (Loaded next : loaded) {
                int ordinal = elements.size() + 1;
                Optional<ObjectKey> key = next.element().isMedia()
                        ? Optional.of(new ObjectKey(folder + ordinal + "."
                                + next.element().type().wireName().toLowerCase(Locale.ROOT)))
                        : Optional.empty();
                if (key.isPresent()) {
                    store.put(key.get(), new ByteArrayInputStream(next.media()), next.size());
                }
                elements.add(new TemplateElement(ordinal, next, key));
            }
            return elements;
        } catch (IOException problem) {
            forget(elements);
            throw new UncheckedIOException(problem);
        }
    }

    /** Deletes the objects of a template that was not made. What cannot be deleted now has no row and is swept later. */
    void forget(List<TemplateElement> elements) {
        for (TemplateElement element : elements) {
            element.view().object().ifPresent(this::delete);
        }
    }

    private void delete(ObjectKey key) {
        try {
            store.delete(key);
        } catch (IOException problem) {
            LOG.warnf(problem, "Object %s stays behind without a template", key);
        }
    }
}
