package org.tidings.preview;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.tidings.server.Http;

/** A real browser without a window, as large as a phone's screen. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Duration START = Duration.ofMinutes(1);
    private static final String MEASURE = """
        JSON.stringify({
          content: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
          window: document.documentElement.clientWidth,
          height: document.documentElement.scrollHeight,
          broken: [...document.images].filter(i => i.complete && i.currentSrc && !i.naturalWidth).map(i => i.src),
          escaped: [...document.querySelectorAll('main *')].filter(e => !e.closest('.strip') &&
              e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.className)
        })\
        """;

    private final Process process;
    private final DevTools page;

    private Browser(Process process, DevTools page) {
        this.process = process;
        this.page = page;
        page.ask("Page.enable");
        page.ask("Network.enable");
        page.ask("Log.enable");
    }

    /** The browser of this machine, if it has one. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path directory) {
        try {
            Files.createDirectories(directory);
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--remote-debugging-port=0",
                            "--remote-allow-origins=*",
                            "--user-data-dir=" + directory,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("browser.log").toFile())
                    .start();
            return new Browser(process, DevTools.of(firstPage(directory)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Opens a page and looks at it until everything has been loaded. */
    Sight open(URI address, int width) {
        page.forgetEvents();
        resize(width, 844);
        page.ask("Page.navigate", JSON.createObjectNode().put("url", address.toString()));
        await("load of " + address)
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> page.events("Page.loadEventFired").findAny().isPresent());
        JsonNode measures = measure();
        resize(width, measures.path("height").asInt());
        await("pictures of " + address)
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .until(this::isQuiet);
        return new Sight(picture(), measure(), requests(), complaints());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void resize(int width, int height) {
        page.ask(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 2)
                        .put("mobile", true));
    }

    private JsonNode measure() {
        ObjectNode question = JSON.createObjectNode().put("expression", MEASURE).put("returnByValue", true);
        try {
            return JSON.readTree(page.ask("Runtime.evaluate", question)
                    .path("result")
                    .path("value")
                    .asText());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Whether whatever was asked for has come or failed; a video is asked for in parts, as long as somebody watches. */
    private boolean isQuiet() {
        long asked = page.events("Network.requestWillBeSent")
                .filter(request -> !request.path("type").asText().equals("Media"))
                .count();
        List<String> media = page.events("Network.requestWillBeSent")
                .filter(request -> request.path("type").asText().equals("Media"))
                .map(request -> request.path("requestId").asText())
                .toList();
        long answered = Stream.concat(page.events("Network.loadingFinished"), page.events("Network.loadingFailed"))
                .filter(end -> !media.contains(end.path("requestId").asText()))
                .count();
        return answered >= asked;
    }

    private BufferedImage picture() {
        ObjectNode wanted = JSON.createObjectNode().put("format", "png");
        String png = page.ask("Page.captureScreenshot", wanted).path("data").asText();
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** What was asked of a server; the pictures of a video's own controls come with the browser. */
    private List<URI> requests() {
        return page.events("Network.requestWillBeSent")
                .map(request -> request.at("/request/url").asText())
                .filter(url -> !url.startsWith("data:"))
                .map(URI::create)
                .toList();
    }

    private List<String> complaints() {
        return page.events("Log.entryAdded")
                .filter(entry -> !entry.at("/entry/url").asText().endsWith("/favicon.ico"))
                .map(entry -> entry.at("/entry/level").asText() + ": "
                        + entry.at("/entry/text").asText())
                .filter(entry -> entry.startsWith("error"))
                .toList();
    }

    private static URI firstPage(Path directory) {
        Path port = directory.resolve("DevToolsActivePort");
        await("the browser").atMost(START).until(() -> Files.exists(port) && Files.size(port) > 0);
        try {
            URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
            return await("its page")
                    .atMost(START)
                    .until(() -> page(list), Optional::isPresent)
                    .orElseThrow();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Optional<URI> page(URI list) {
        for (JsonNode target : Http.get(list).send().expecting(200).json()) {
            if (target.path("type").asText().equals("page")) {
                return Optional.of(
                        URI.create(target.path("webSocketDebuggerUrl").asText()));
            }
        }
        return Optional.empty();
    }

    /**
     * What was seen.
     *
     * @param picture the whole page, two pixels for each of its own
     * @param measures of the page in its window
     * @param complaints what the browser refused or missed
     */
    record Sight(BufferedImage picture, JsonNode measures, List<URI> requests, List<String> complaints) {}
}
