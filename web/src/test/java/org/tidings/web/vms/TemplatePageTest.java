package org.tidings.web.vms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.storage.ObjectKey;
import org.tidings.vms.template.ElementType;
import org.tidings.vms.template.ElementView;
import org.tidings.vms.template.TemplatePreview;

class TemplatePageTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script>&amp;";

    @Test
    void hostileTextShouldStayText() {
        String page = TemplatePage.of(
                new TemplatePreview(
                        HOSTILE, HOSTILE, List.of(text(1, HOSTILE), media(2, ElementType.PNG), open(3, HOSTILE))),
                TemplatePageTest::path);
        assertThat(page)
                .doesNotContain("<script", "alt=\"\"'")
                .contains("&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;");
    }

    @Test
    void everyFrameShouldHaveItsElements() {
        String page = TemplatePage.of(
                new TemplatePreview(
                        "t",
                        "s",
                        List.of(
                                text(1, "【签名】hello"),
                                media(1, ElementType.GIF),
                                media(2, ElementType.MP3),
                                media(3, ElementType.THREE_GP))),
                TemplatePageTest::path);
        assertThat(page)
                .contains(
                        "<section><p>【签名】hello</p><img src=\"/content/a/1.png\"", "<audio controls", "<video controls")
                .containsOnlyOnce("</main>");
        assertThat(page.split("<section>")).hasSize(4);
    }

    @Test
    void pageShouldLoadNothingForeign() {
        assertThat(TemplatePage.POLICY)
                .startsWith("default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-")
                .doesNotContain("unsafe", "http", "*");
    }

    private static Optional<String> path(ElementView element) {
        return element.object().map(object -> "/content/" + object);
    }

    private static ElementView text(int frame, String text) {
        return new ElementView(1, frame, ElementType.TXT, "n", 1, Optional.of(text), Optional.empty());
    }

    private static ElementView open(int frame, String placeholder) {
        return new ElementView(1, frame, ElementType.PNG, "n", 1, Optional.of(placeholder), Optional.empty());
    }

    private static ElementView media(int frame, ElementType type) {
        return new ElementView(1, frame, type, HOSTILE, 1, Optional.empty(), Optional.of(new ObjectKey("a/1.png")));
    }
}
