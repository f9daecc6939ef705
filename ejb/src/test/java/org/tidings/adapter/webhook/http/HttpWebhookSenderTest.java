package org.tidings.adapter.webhook.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.exactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tidings.adapter.http.GuardedDns;
import org.tidings.callback.Webhook;
import org.tidings.callback.WebhookAnswer;
import org.tidings.shared.net.AddressRules;
import org.tidings.shared.net.AddressSettings;

class HttpWebhookSenderTest {
    @RegisterExtension
    static final WireMockExtension CUSTOMER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final HttpWebhookSender sender = senderWith(new AddressSettings(true));

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void webhookShouldBePostedWithItsHeaders() {
        CUSTOMER.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));

        assertThat(send("/hook")).isEqualTo(WebhookAnswer.answered(204));
        CUSTOMER.verify(
                exactly(1),
                postRequestedFor(urlEqualTo("/hook"))
                        .withHeader("Content-Type", equalTo("application/json; charset=UTF-8"))
                        .withHeader("Content-Length", equalTo("13"))
                        .withHeader("webhook-id", equalTo("msg_1"))
                        .withHeader("webhook-timestamp", equalTo("1614265330"))
                        .withHeader("webhook-signature", equalTo("v1,abc"))
                        .withRequestBody(equalTo("{\"你\":\"好\"}")));
    }

    @Test
    void refusalShouldBeAnAnswerAndNotBeRepeated() {
        CUSTOMER.stubFor(post("/hook")
                .willReturn(aResponse()
                        .withStatus(503)
                        .withHeader("Retry-After", "1")
                        .withBody("no")));

        assertThat(send("/hook").status()).contains(503);
        CUSTOMER.verify(exactly(1), postRequestedFor(urlEqualTo("/hook")));
    }

    @Test
    void redirectShouldNotBeFollowed() {
        CUSTOMER.stubFor(post("/hook")
                .willReturn(aResponse().withStatus(301).withHeader("Location", CUSTOMER.url("/elsewhere"))));

        assertThat(send("/hook").status()).contains(301);
        CUSTOMER.verify(exactly(0), postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void hangingEndpointShouldBeLeftInTime() {
        CUSTOMER.stubFor(post("/hang").willReturn(aResponse().withFixedDelay(20_000)));

        WebhookAnswer answer = send("/hang", Duration.ofMillis(300));

        assertThat(answer.error()).contains("no answer within 300 ms");
    }

    @Test
    void resetShouldBeAnAnswer() {
        CUSTOMER.stubFor(post("/reset").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        WebhookAnswer answer = send("/reset");

        assertThat(answer.status()).isEmpty();
        assertThat(answer.error()).isPresent();
    }

    @Test
    void longAnswerShouldNotBeReadToItsEnd() {
        CUSTOMER.stubFor(post("/long").willReturn(aResponse().withStatus(200).withBody(new byte[1_000_000])));

        assertThat(send("/long")).isEqualTo(WebhookAnswer.answered(200));
        assertThat(send("/long")).isEqualTo(WebhookAnswer.answered(200));
    }

    @Test
    void deadAddressShouldBeAnAnswer() {
        assertThat(sendTo("http://localhost:1/hook", Duration.ofSeconds(5)).error())
                .hasValueSatisfying(error -> assertThat(error).startsWith("cannot connect"));
        assertThat(sendTo("http://nowhere.invalid/hook", Duration.ofSeconds(50)).error())
                .hasValueSatisfying(error -> assertThat(error).startsWith("unknown host"));
        assertThat(sendTo("", Duration.ofSeconds(5)).error()).isPresent();
    }

    @Test
    void privateAddressShouldNotBeConnectedTo() {
        CUSTOMER.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
        HttpWebhookSender strict = senderWith(new AddressSettings(false));
        try {
            for (String host : new String[] {"localhost", "127.0.0.1"}) {
                String url = "http://" + host + ":" + CUSTOMER.getPort() + "/hook";
                assertThat(strict.send(webhook(url), Duration.ofSeconds(5))
                                .join()
                                .error())
                        .as(host)
                        .hasValueSatisfying(error -> assertThat(error).contains("private"));
            }
        } finally {
            strict.close();
        }
    }

    @Test
    void slowEndpointShouldNotDelayAnother() {
        CUSTOMER.stubFor(post("/hang").willReturn(aResponse().withFixedDelay(20_000)));
        CUSTOMER.stubFor(post("/hook").willReturn(aResponse().withStatus(200)));
        CompletableFuture<WebhookAnswer> slow = sender.send(webhook(CUSTOMER.url("/hang")), Duration.ofSeconds(10));

        assertThat(send("/hook").status()).contains(200);
        assertThat(slow).isNotDone();

        assertThat(slow.cancel(true)).isTrue();
    }

    @Test
    void connectionShouldBeUsedAgain() {
        CUSTOMER.stubFor(post("/hook").willReturn(aResponse().withStatus(200).withBody("ok")));

        for (int i = 0; i < 20; i++) {
            assertThat(send("/hook").status()).isEqualTo(Optional.of(200));
        }
    }

    private WebhookAnswer send(String path) {
        return send(path, Duration.ofSeconds(10));
    }

    private WebhookAnswer send(String path, Duration timeout) {
        return sendTo(CUSTOMER.url(path), timeout);
    }

    private WebhookAnswer sendTo(String url, Duration timeout) {
        return sender.send(webhook(url), timeout).orTimeout(60, SECONDS).join();
    }

    private static HttpWebhookSender senderWith(AddressSettings settings) {
        return HttpWebhookSender.of(GuardedDns.of(AddressRules.of(settings)));
    }

    private static Webhook webhook(String url) {
        return new Webhook(url, "msg_1", 1_614_265_330, "v1,abc", "application/json; charset=UTF-8", "{\"你\":\"好\"}");
    }
}
