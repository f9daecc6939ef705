package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tidings.server.Http;
import org.tidings.server.SharedServer;
import org.tidings.server.TidingsServer;

/** Words that the operator does not want to see on cards. */
class SensitiveWordsIT {
    private final TidingsServer server = SharedServer.get();
    private final Tenant tenant = Tenant.opened(server, "card-words");
    private final CardMaker maker = CardMaker.of(server, tenant);

    @Test
    void sensitiveWordsShouldBeRefusedForAsLongAsTheyAreListed() {
        JsonNode added = Http.post(
                        server.uri("/ops/v1/sensitive-words"), BodyPublishers.ofString("# a list\n赌博\n\nＣasino\n赌博\n"))
                .token(Tokens.ofOperator(server))
                .header("Content-Type", "text/plain")
                .send()
                .expecting(200)
                .json();
        assertThat(added.path("added").asInt()).isEqualTo(2);
        JsonNode listed = Http.get(server.uri("/ops/v1/sensitive-words?beginning=Cas"))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200)
                .json();
        assertThat(listed.path("words").path(0).asText()).isEqualTo("casino");

        assertRefused(() -> maker.makesLongText("words", "来赌博吧", "HUAWEI"), "KM.90016801");
        assertRefused(() -> maker.makesLongText("CASINO", "您好", "HUAWEI"), "KM.90016801");
        Http.to("DELETE", server.uri("/ops/v1/sensitive-words?word=casino"))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);
        assertThat(maker.makesLongText("CASINO", "您好", "HUAWEI")).isNotEmpty();
        Http.to("DELETE", server.uri("/ops/v1/sensitive-words?word=" + URLEncoder.encode("赌博", StandardCharsets.UTF_8)))
                .token(Tokens.ofOperator(server))
                .send()
                .expecting(200);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ClientRequestException.class,
                        refused -> assertThat(refused.getErrorCode())
                                .as(refused.getErrorMsg())
                                .isEqualTo(code));
    }
}
