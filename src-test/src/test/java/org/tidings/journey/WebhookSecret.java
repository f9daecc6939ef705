package org.tidings.journey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tidings.server.Http;
import org.tidings.server.TidingsServer;

/** The customer's own check of the Standard Webhooks signature. */
record WebhookSecret(String secret) {
    static WebhookSecret of(TidingsServer server) {
        return new WebhookSecret(Http.get(server.uri("/console/api/callbacks/secret"))
                .token(Tokens.ofCustomer(server))
                .send()
                .expecting(200)
                .json()
                .path("secret")
                .asText());
    }

    boolean fits(CustomerWebhook.Call call) {
        String signed = call.id() + "." + call.timestamp() + "." + call.body();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return Arrays.asList(call.signature().split(" ")).contains(expected);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
