package org.tidings.storage;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.ApiException;
import org.tidings.shared.secrets.Secrets;
import org.tidings.shared.settings.SettingsReader;
import org.tidings.shared.time.BusinessClock;

/**
 * Links that open one object for a while, for whoever holds them. Their signature covers the object, its type, its name
 * and the end of the link, so nobody makes one for another object out of it.
 */
@ApplicationScoped
public class ContentLinks {
    private static final String PURPOSE = "content-link";
    private static final String PATH = "/content/";
    private static final int LONGEST_NAME = 100;

    @Inject
    private Secrets secrets;

    @Inject
    private BusinessClock clock;

    private @Nullable ContentLinkSettings settings;

    /** Links outside of a container. */
    static ContentLinks with(Secrets secrets, BusinessClock clock, ContentLinkSettings settings) {
        ContentLinks links = new ContentLinks();
        links.secrets = secrets;
        links.clock = clock;
        links.settings = settings;
        return links;
    }

    @PostConstruct
    void start() {
        settings = ContentLinkSettings.read(SettingsReader.ofServer());
    }

    /**
     * A link for other hosts.
     *
     * @param contentType one that cannot be run: a picture, sound or video
     * @param fileName for a person who keeps the content; what a file's name cannot have is left out
     */
    public String urlOf(ObjectKey key, String contentType, String fileName) {
        return settings().publicUrl().of(pathOf(key, contentType, fileName));
    }

    /** The same link for a page of this server. */
    public String pathOf(ObjectKey key, String contentType, String fileName) {
        String type = ContentType.of(contentType)
                .orElseThrow(() -> new IllegalArgumentException("no links are made for " + contentType))
                .mediaType();
        String expires = Long.toString(clock.instant().plus(settings().life()).getEpochSecond());
        ShownLink unsigned = new ShownLink(key.value(), type, plain(fileName), expires, "");
        return PATH + key.value() + "?type=" + encoded(type) + "&name=" + encoded(unsigned.name()) + "&expires="
                + expires + "&signature=" + secrets.seal(PURPOSE, unsigned.signed());
    }

    /** What a link opens; refuses one that was not made here or has ended. */
    public LinkedContent open(ShownLink link) {
        if (!secrets.isSealed(PURPOSE, link.signed(), link.signature())) {
            throw ApiException.of(StorageError.LINK_NOT_VALID);
        }
        Duration left = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(link.expires())));
        if (left.isNegative() || left.isZero()) {
            throw ApiException.of(StorageError.LINK_EXPIRED);
        }
        return new LinkedContent(new ObjectKey(link.key()), link.type(), link.name(), left);
    }

    /** A name that is nowhere a path, nor a header's or a signature's end. */
    private static String plain(String fileName) {
        String plain = fileName.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}\\\\/:*?\"<>|;%]", "")
                .strip();
        return plain.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ContentLinkSettings settings() {
        if (settings == null) {
            throw new IllegalStateException("not started");
        }
        return settings;
    }
}
