package org.tidings.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.aim.template.Layout;
import org.tidings.aim.template.Layouts;
import org.tidings.server.Answer;
import org.tidings.server.Checkout;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Every layout's preview in a real browser; the pictures of it are in {@code target/screenshots}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewIT {
    private static final Path PICTURES = Checkout.root().resolve("src-test/target/screenshots");
    private static final int PHONE = 390;
    private static final int SMALLEST = 320;

    private final TidingsServer server = SharedServer.get();
    private final Merchant merchant = new Merchant(server);
    private final Map<String, URI> previews = new HashMap<>();
    private @Nullable Browser browser;

    @BeforeAll
    void startBrowser() throws IOException {
        Files.createDirectories(PICTURES);
        Optional<Path> program = Browser.installed();
        if (program.isEmpty()) {
            System.out.println("SKIPPED: no browser on the PATH, previews are not looked at (apt install chromium)");
        }
        browser = program.map(found ->
                        Browser.start(found, Checkout.root().resolve("src-test/target/browser-" + System.nanoTime())))
                .orElse(null);
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<ExampleCard> cards() {
        return ExampleCards.all().stream();
    }

    @Test
    void everyLayoutShouldHaveAnExample() {
        assertThat(cards().map(ExampleCard::layout))
                .containsExactlyInAnyOrderElementsOf(
                        Layouts.standard().all().stream().map(Layout::id).toList());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void cardShouldBeSeenOnAPhone(ExampleCard card) throws IOException {
        Browser.Sight sight = look(card, PHONE);

        ImageIO.write(
                sight.picture(), "png", PICTURES.resolve(card.layout() + ".png").toFile());
        assertThat(sight.complaints()).isEmpty();
        assertThat(sight.requests())
                .extracting(URI::getAuthority)
                .containsOnly(server.uri().getAuthority());
        assertThat(sight.measures().path("broken")).isEmpty();
        nothingShouldStickOut(sight);
        thereShouldBeSomethingToSee(sight);
    }

    @ParameterizedTest
    @MethodSource("cards")
    void cardShouldFitTheSmallestScreen(ExampleCard card) {
        nothingShouldStickOut(look(card, SMALLEST));
    }

    @Test
    void pageShouldBeGuardedAndItsCodeAPicture() {
        URI preview = preview(ExampleCards.all().get(0));

        Answer page = Http.get(preview).send().expecting(200);
        Answer code = Http.get(URI.create(preview + "/qr.png")).send().expecting(200);

        assertThat(preview.toString()).matches(server.uri() + "/aim/preview/[A-Za-z0-9]{32}");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; img-src 'self'");
        assertThat(page.body()).doesNotContain("<script", "src=\"http");
        assertThat(code.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void unknownAddressShouldBeUnknown() {
        String unknown = "/aim/preview/" + "0".repeat(32);

        Http.get(server.uri(unknown)).send().expecting(404);
        Http.get(server.uri(unknown + "/qr.png")).send().expecting(404);
    }

    private Browser.Sight look(ExampleCard card, int width) {
        assumeTrue(browser != null, "no browser on the PATH");
        return browser.open(preview(card), width);
    }

    private URI preview(ExampleCard card) {
        return previews.computeIfAbsent(card.layout(), layout -> merchant.previewOf(card));
    }

    private static void nothingShouldStickOut(Browser.Sight sight) {
        assertThat(sight.measures().path("content").asInt())
                .isEqualTo(sight.measures().path("window").asInt())
                .isPositive();
        assertThat(sight.measures().path("escaped")).isEmpty();
    }

    /** Neither one colour, nor next to nothing on the page's ground. */
    private static void thereShouldBeSomethingToSee(Browser.Sight sight) {
        BufferedImage picture = sight.picture();
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        int ground = pixels[0];
        long drawn = IntStream.of(pixels).filter(pixel -> pixel != ground).count();

        assertThat(picture.getWidth()).isEqualTo(2 * PHONE);
        assertThat(drawn).isGreaterThan(pixels.length / 20);
        assertThat(IntStream.of(pixels).distinct().limit(100).count()).isGreaterThan(30);
    }
}
