package org.tidings.adapter.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;
import org.tidings.shared.net.NamedAddresses;
import org.tidings.storage.RemoteFileException;

class HttpRemoteFilesTest {
    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final HttpRemoteFiles files = files(true, Duration.ofSeconds(10));

    @AfterEach
    void stop() throws Exception {
        files.stop();
        scheduler.shutdownNow();
    }

    @Test
    void fileShouldCome() throws Exception {
        SERVER.stubFor(get("/a.png").willReturn(aResponse().withBody(new byte[] {1, 2, 3})));
        assertThat(files.fetch(SERVER.url("/a.png"), 3)).containsExactly(1, 2, 3);
    }

    @Test
    void redirectsShouldBeFollowedThreeTimes() throws Exception {
        redirect("/1", "/2");
        redirect("/2", SERVER.url("/3"));
        redirect("/3", "4");
        SERVER.stubFor(get("/4").willReturn(ok("there")));
        assertThat(files.fetch(SERVER.url("/1"), 100)).asString().isEqualTo("there");
    }

    @Test
    void fourthRedirectShouldBeRefused() {
        redirect("/r", "/r");
        assertRefused(files, "/r", 100, "is redirected too often");
        assertThat(SERVER.getAllServeEvents()).hasSize(4);
    }

    @Test
    void largeFileShouldBeRefused() {
        SERVER.stubFor(get("/large").willReturn(aResponse().withBody(new byte[101])));
        assertRefused(files, "/large", 100, "has more than 100 bytes");
    }

    @Test
    void drippingFileShouldBeBrokenOff() {
        SERVER.stubFor(
                get("/slow").willReturn(aResponse().withBody(new byte[100]).withChunkedDribbleDelay(100, 60_000)));
        assertRefused(files(true, Duration.ofSeconds(1)), "/slow", 100, "took too long");
    }

    @Test
    void otherStatusShouldBeTold() {
        SERVER.stubFor(get("/gone").willReturn(aResponse().withStatus(410)));
        assertRefused(files, "/gone", 100, "answered with status 410");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.com/", "http:///x", "x", ""})
    void redirectToSomethingElseShouldBeRefused(String target) {
        redirect("/away", target);
        assertThatExceptionOfType(RemoteFileException.class).isThrownBy(() -> files.fetch(SERVER.url("/away"), 100));
    }

    @Test
    void privateAddressShouldBeRefusedWhereItIsNotAllowed() {
        assertRefused(files(false, Duration.ofSeconds(10)), "/a.png", 100, "leads to an address that is not allowed");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
    void redirectToAPrivateAddressShouldBeRefused(String host) throws Exception {
        int port = SERVER.getPort();
        redirect("/hop.png", "http://" + host + ":" + port + "/inside.png");
        SERVER.stubFor(get("/inside.png").willReturn(ok("secret")));
        GuardedDns toTheServer = GuardedDns.of(
                AddressRules.of(new AddressSettings(true)), new org.apache.hc.client5.http.SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(String name) throws UnknownHostException {
                        return super.resolve("public.example".equals(name) ? "127.0.0.1" : name);
                    }
                });
        HttpRemoteFiles strict = HttpRemoteFiles.of(
                NamedAddresses.strict("public.example"), toTheServer, scheduler, Duration.ofSeconds(5));

        assertThatExceptionOfType(RemoteFileException.class)
                .isThrownBy(() -> strict.fetch("http://public.example:" + port + "/hop.png", 100))
                .withMessage("leads to an address that is not allowed");

        assertThat(SERVER.getAllServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/hop.png");
        strict.stop();
    }

    private void assertRefused(HttpRemoteFiles fetcher, String path, long limit, String reason) {
        assertThatExceptionOfType(RemoteFileException.class)
                .isThrownBy(() -> fetcher.fetch(SERVER.url(path), limit))
                .withMessage(reason);
    }

    private static void redirect(String path, String target) {
        SERVER.stubFor(get(path).willReturn(temporaryRedirect(target)));
    }

    private HttpRemoteFiles files(boolean privateAllowed, Duration deadline) {
        return HttpRemoteFiles.of(AddressRules.of(new AddressSettings(privateAllowed)), scheduler, deadline);
    }
}
