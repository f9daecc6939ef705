package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.koomessage.v1.model.Callback;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.server.Answer;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** An account administrator says where cards are reported to; others of the tenant may only look. */
class AimCallbackIT {
    private static final String PATH = "/v1/aim/callbacks";
    private static final String CARD = """
        {"tpl_name":"notice","card_id":"PureText","use_id":1,
         "factorys":[{"factory_type":"HUAWEI","state":1},{"factory_type":"OPPO","state":1}],
         "pages":[{"page_order":1,"contents":[
           {"type":"text","position_number":1,"content":"Your order is on its way. 拒收请回复R"}]}]}\
        """;
    private static final String REGISTRATION = """
        {"callback_url":"http://localhost:1/%s"}\
        """;

    private final TidingsServer server = SharedServer.get();

    @Test
    void oneAddressPerTypeShouldStand() {
        Customer customer = Customer.of(server, Tenant.opened(server, "aim-callbacks"));

        String batch = customer.wantsToHearOfCards(2, address("batch"));
        String single = customer.wantsToHearOfCards(0, address("single"));
        String template = customer.wantsToHearOfCards(1, address("template"));
        String templateAgain = customer.wantsToHearOfCards(1, address("template-again"));

        assertThat(templateAgain).isEqualTo(template).isNotEqualTo(single);
        assertThat(customer.registrationsForCards())
                .extracting(
                        Callback::getId,
                        Callback::getUrlType,
                        known -> known.getCallbackUrl()
                                .substring(known.getCallbackUrl().lastIndexOf('/')))
                .containsExactly(
                        tuple(single, 0, "/single"), tuple(template, 1, "/template-again"), tuple(batch, 2, "/batch"));
        assertThat(customer.registrations()).isEmpty();
    }

    @Test
    void typeShouldBeThatOfSingleSendsWhenNothingIsSaid() {
        Tenant tenant = Tenant.opened(server, "aim-callbacks-silent");

        JsonNode added = register(tenant.token(), "silent").expecting(200).json();

        assertThat(added.path("status").asText()).isEqualTo("200");
        assertThat(added.at("/data/url_type").asInt(-1)).isZero();
        assertThat(added.at("/data/callback_url").asText()).endsWith("/silent");
        assertThat(added.at("/data/id").asText()).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KooMessage FullAccess",
                "KooMessage CommonOperations",
                "KooMessage Development",
                "KooMessage ReadOnlyAccess"
            })
    void onlyAdministratorsShouldRegister(String policy) {
        Tenant tenant = Tenant.opened(server, "aim-callbacks-" + policy.replaceAll("\\W", ""));
        String token = tenant.tokenOfNewUser(server, "other", policy);

        Answer refused = register(token, "refused");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("error_code").asText()).isEqualTo("APIGW.0302");
        assertThat(refused.json().path("error_message"))
                .isEqualTo(refused.json().path("error_msg"));
        Http.get(server.uri(PATH)).token(token).send().expecting(200);
        String administrator = tenant.tokenOfNewUser(server, "administrator", "te_admin");
        register(administrator, "accepted").expecting(200);
        Http.get(server.uri(PATH)).token(administrator).send().expecting(200);
    }

    @Test
    void repeatShouldBeGivenItsFirstAnswer() {
        Tenant tenant = Tenant.opened(server, "aim-callbacks-repeat");

        String first = keyed(tenant).expecting(200).body();

        assertThat(keyed(tenant).expecting(200).body()).isEqualTo(first);
    }

    @Test
    void statusOfTemplatesShouldBeTold() {
        Tenant tenant = Tenant.opened(server, "aim-callbacks-template");
        try (CustomerWebhook webhook = CustomerWebhook.thatFailsATenth()) {
            Customer.of(server, tenant).wantsToHearOfCards(1, webhook.address("/v1/aim/template-status"));

            String template = Http.post(server.uri("/v1/aim/templates"), CARD)
                    .token(tenant.token())
                    .send()
                    .expecting(200)
                    .json()
                    .at("/data/tpl_id")
                    .asText();

            await("the status")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !webhook.calls("/v1/aim/template-status").isEmpty());
            JsonNode told = webhook.calls("/v1/aim/template-status").get(0).json();
            assertThat(told.path("tpl_id").asText()).isEqualTo(template).matches("\\d{9}");
            assertThat(told.path("tpl_state").asInt(-1)).isEqualTo(1);
            assertThat(told.path("audit_state").asInt(-1)).isEqualTo(2);
            assertThat(told.path("factory_info"))
                    .extracting(vendor -> vendor.path("factory_type").asText() + vendor.path("state"))
                    .containsExactly("HuaWei1", "OPPO1");
        }
    }

    private Answer keyed(Tenant tenant) {
        return Http.post(server.uri(PATH), REGISTRATION.formatted("keyed"))
                .token(tenant.token())
                .header("Idempotency-Key", "once")
                .send();
    }

    private Answer register(String token, String name) {
        return Http.post(server.uri(PATH), REGISTRATION.formatted(name))
                .token(token)
                .send();
    }

    private static URI address(String name) {
        return URI.create("http://localhost:1/" + name);
    }
}
