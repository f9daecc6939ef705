package org.tidings.callback;

import java.time.Instant;
import java.util.List;

/**
 * A claimed webhook that is to be posted now.
 *
 * @param failures how often it has failed before
 * @param secrets what it is signed with
 */
public record Attempt(
        String webhookId, String lane, CallbackType type, String url, int failures, List<String> secrets, String body) {
    public Attempt {
        secrets = List.copyOf(secrets);
    }

    Attempt signedWith(List<String> theseSecrets) {
        return new Attempt(webhookId, lane, type, url, failures, theseSecrets, body);
    }

    Webhook signed(Instant now) {
        String signature = Signatures.sign(secrets, webhookId, now, body);
        return new Webhook(
                url, webhookId, now.getEpochSecond(), signature, type.form().mediaType(), body);
    }

    @Override
    public String toString() {
        return webhookId;
    }
}
