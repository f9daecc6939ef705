package org.tidings.vms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tidings.vms.template.Templates.file;
import static org.tidings.vms.template.Templates.of;
import static org.tidings.vms.template.Templates.png;
import static org.tidings.vms.template.Templates.signed;
import static org.tidings.vms.template.Templates.text;
import static org.tidings.vms.template.Templates.url;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.ApiException;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;
import org.tidings.storage.RemoteFileException;
import org.tidings.storage.RemoteFiles;
import org.tidings.storage.WebFiles;

class MediaLoaderTest {
    private static final byte[] PNG = Base64.getDecoder().decode("iVBORw0KGgo=");

    @Test
    void mediaShouldBeDecodedAndWeighed() {
        assertThat(load(WebFiles.showing(PNG), of(signed(), png(), url("http://example.com/a.png"))))
                .satisfiesExactly(
                        text -> assertThat(text.size()).isEqualTo(17),
                        file -> assertThat(file.media()).isEqualTo(PNG),
                        url -> assertThat(url.media()).isEqualTo(PNG));
    }

    @Test
    void mediaPlaceholderShouldNotBeLoaded() {
        assertThat(load(WebFiles.showing(PNG), of(signed(), file("png", "#p_1#")))
                        .get(1)
                        .media())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iVBORw0KGgo",
                "iVBORw0KGg",
                "iVBORw0KGgp=",
                "iVBORw0K Ggo",
                "iVBORw0K\nGgo=",
                "data:image/png;base64,iVBORw0KGgo=",
                "iVBORw0KGgo=AAAA",
                "====",
                "图图图图"
            })
    void brokenBase64ShouldBeRefused(String content) {
        assertRefused(WebFiles.showing(PNG), of(signed(), file("png", content)), "reslist[1].content");
    }

    @Test
    void bytesOfAnotherTypeShouldBeRefused() {
        assertRefused(WebFiles.showing(PNG), of(signed(), file("jpg", "iVBORw0KGgo=")), "reslist[1].content");
        assertRefused(WebFiles.showing(new byte[3]), of(signed(), url("http://example.com/")), "reslist[1].content");
    }

    @Test
    void largePictureShouldBeRefused() {
        String large = Base64.getEncoder().encodeToString(Arrays.copyOf(PNG, 21));
        assertRefused(WebFiles.showing(PNG), of(signed(), file("png", large)), "reslist[1].content");
    }

    @Test
    void elementsTogetherShouldKeepTheLimitOfTheTemplate() {
        assertRefused(WebFiles.showing(PNG), of(signed(), text("x".repeat(70))), "reslist");
    }

    @Test
    void fetchShouldBeLimitedToWhatIsLeft() {
        RemoteFiles files = (url, limit, sink) -> {
            assertThat(limit).isEqualTo(3);
            throw new RemoteFileException("has more than 3 bytes");
        };
        assertRefused(files, of(signed(), text("x".repeat(60)), url("http://example.com/")), "reslist[2].content");
    }

    @Test
    void urlOfSomethingElseShouldBeRefusedBeforeItIsFetched() {
        RemoteFiles files = (url, limit, sink) -> {
            throw new AssertionError(url);
        };
        assertRefused(files, of(signed(), url("file:///etc/passwd")), "reslist[1].content");
        assertRefused(files, of(signed(), url("http://127.0.0.1/")), "reslist[1].content");
    }

    private static void assertRefused(RemoteFiles files, NewTemplate template, String field) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> load(files, template))
                .satisfies(refusal -> assertThat(refusal.field()).contains(field));
    }

    private static List<MediaLoader.Loaded> load(RemoteFiles files, NewTemplate template) {
        MediaLoader loader = MediaLoader.of(files, AddressRules.of(new AddressSettings(false)));
        return loader.load(TemplateRules.plan(template, Templates.SETTINGS), Templates.SETTINGS);
    }
}
