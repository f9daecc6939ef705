package org.tidings.vms.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tidings.shared.CommonError;
import org.tidings.shared.net.AddressRules;
import org.tidings.storage.RemoteFileException;
import org.tidings.storage.RemoteFiles;
import org.tidings.vms.template.TemplatePlan.Element;
import org.tidings.vms.template.TemplatePlan.Source;

/** Brings the media of a template into memory, decoded or fetched, and holds them against their limits and types. */
@ApplicationScoped
class MediaLoader {
    @Inject
    private RemoteFiles remoteFiles;

    @Inject
    private AddressRules addresses;

    /** A loader outside of a container. */
    static MediaLoader of(RemoteFiles remoteFiles, AddressRules addresses) {
        MediaLoader loader = new MediaLoader();
        loader.remoteFiles = remoteFiles;
        loader.addresses = addresses;
        return loader;
    }

    /** What an element weighs and, when it is media, its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Loaded(Element element, long size, byte[] media) {}

    /** Every element of the plan with its media. May wait for the network: not to be called in a transaction. */
    List<Loaded> load(TemplatePlan plan, TemplateSettings settings) {
        List<Loaded> loaded = new ArrayList<>();
        long left = settings.templateBytes();
        for (Element element : plan.elements()) {
            Loaded next = load(element, settings.mostBytes(element.type()), left);
            left -= next.size();
            if (left < 0) {
                throw CommonError.invalid("reslist", "at most " + settings.templateBytes() + " bytes together");
            }
            loaded.add(next);
        }
        return loaded;
    }

    private Loaded load(Element element, long most, long left) {
        if (!element.isMedia()) {
            return new Loaded(element, element.content().getBytes(StandardCharsets.UTF_8).length, new byte[0]);
        }
        byte[] media = element.source() == Source.URL
                ? fetched(element, Math.min(most, left))
                : decoded(element.contentField(), element.content());
        if (media.length > most) {
            throw CommonError.invalid(element.contentField(), "at most " + most + " bytes");
        }
        if (!element.type().recognises(media)) {
            throw CommonError.invalid(
                    element.contentField(), "is not " + element.type().wireName());
        }
        return new Loaded(element, media.length, media);
    }

    private byte[] fetched(Element element, long most) {
        addresses.check(element.contentField(), element.content());
        try {
            return remoteFiles.fetch(element.content(), most);
        } catch (RemoteFileException refused) {
            throw CommonError.invalid(element.contentField(), String.valueOf(refused.getMessage()));
        }
    }

    /** Strictly: whole groups of four, no line breaks, no bits left over. */
    static byte[] decoded(String field, String base64) {
        try {
            String lastGroup = base64.substring(Math.max(0, base64.length() - 4));
            byte[] last = Base64.getDecoder().decode(lastGroup);
            if (base64.length() % 4 != 0
                    || !Base64.getEncoder().encodeToString(last).equals(lastGroup)) {
                throw CommonError.invalid(field, "is not whole Base64");
            }
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw CommonError.invalid(field, "is not Base64");
        }
    }
}
