package org.tidings.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.ApiException;
import org.tidings.shared.secrets.Secrets;
import org.tidings.shared.settings.PublicUrl;
import org.tidings.shared.time.BusinessClock;

class ContentLinksTest {
    private static final ObjectKey KEY = new ObjectKey("aim/1/a.png");

    private final BusinessClock clock = new BusinessClock();
    private final ContentLinks links = ContentLinks.with(
            Secrets.with(Base64.getEncoder().encodeToString(new byte[32])),
            clock,
            new ContentLinkSettings(new PublicUrl("https://messages.example.com"), Duration.ofHours(1)));

    @Test
    void linkShouldOpenWhatItWasMadeFor() {
        String url = links.urlOf(KEY, "image/png", "夏日 sale.png");

        assertThat(url).startsWith("https://messages.example.com/content/aim/1/a.png?type=image%2Fpng&name=");
        LinkedContent content = links.open(shown(url));
        assertThat(content.key()).isEqualTo(KEY);
        assertThat(content.contentType()).isEqualTo("image/png");
        assertThat(content.fileName()).isEqualTo("夏日 sale.png");
        assertThat(content.goodFor()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void linkShouldEnd() {
        ShownLink link = shown(links.pathOf(KEY, "image/png", "a.png"));

        clock.moveTo(Duration.ofHours(1));

        assertThatThrownBy(() -> links.open(link))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(StorageError.LINK_EXPIRED));
    }

    @Test
    void changedLinkShouldOpenNothing() {
        ShownLink link = shown(links.pathOf(KEY, "image/png", "a.png"));

        refused(new ShownLink("aim/2/a.png", link.type(), link.name(), link.expires(), link.signature()));
        refused(new ShownLink(link.key(), "text/html", link.name(), link.expires(), link.signature()));
        refused(new ShownLink(link.key(), link.type(), "b.png", link.expires(), link.signature()));
        refused(new ShownLink(link.key(), link.type(), link.name(), "9999999999", link.signature()));
        refused(new ShownLink(link.key(), link.type(), link.name(), link.expires(), ""));
        refused(new ShownLink(link.key() + "\n" + link.type(), link.name(), link.expires(), "", link.signature()));
        refused(new ShownLink("../../etc/passwd", "", "", "x", link.signature()));
    }

    @Test
    void linkOfAnotherServerShouldOpenNothing() {
        byte[] otherKey = new byte[32];
        Arrays.fill(otherKey, (byte) 1);
        ContentLinks others = ContentLinks.with(
                Secrets.with(Base64.getEncoder().encodeToString(otherKey)),
                clock,
                new ContentLinkSettings(new PublicUrl("https://messages.example.com"), Duration.ofHours(1)));

        refused(shown(others.pathOf(KEY, "image/png", "a.png")));
    }

    @Test
    void nameShouldBeNoPathAndNoHeader() {
        String name = links.open(shown(links.pathOf(KEY, "image/png", "../a\\b\r\nX: \"1\";\u202e.png")))
                .fileName();

        assertThat(name).isEqualTo("..abX 1.png");
        assertThat(links.open(shown(links.pathOf(KEY, "image/png", "长".repeat(300))))
                        .fileName())
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/pdf", "", "image/png; charset=x", "IMAGE/PNG"})
    void linkShouldOnlyBeMadeForWhatCannotBeRun(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> links.urlOf(KEY, type, "a"));
    }

    private void refused(ShownLink link) {
        assertThatThrownBy(() -> links.open(link))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(StorageError.LINK_NOT_VALID));
    }

    private static ShownLink shown(String link) {
        URI uri = URI.create(link);
        Map<String, String> query = Arrays.stream(uri.getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        return new ShownLink(
                uri.getPath().substring("/content/".length()),
                query.get("type"),
                query.get("name"),
                query.get("expires"),
                query.get("signature"));
    }
}
