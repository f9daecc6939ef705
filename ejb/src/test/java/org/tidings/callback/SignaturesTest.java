package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.shared.random.Randomness;

class SignaturesTest {
    // The example of the Standard Webhooks specification's reference libraries.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant TIME = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void signatureShouldBeTheStandards() {
        assertThat(Signatures.sign(List.of(SECRET), ID, TIME, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void eachSecretShouldSign() {
        String other = Signatures.newSecret(new Randomness());

        assertThat(Signatures.sign(List.of(other, SECRET), ID, TIME, BODY).split(" "))
                .hasSize(2)
                .contains(Signatures.sign(List.of(SECRET), ID, TIME, BODY))
                .contains(Signatures.sign(List.of(other), ID, TIME, BODY));
    }

    @Test
    void newSecretShouldBeLongEnoughAndNew() {
        String secret = Signatures.newSecret(new Randomness());

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signatures.newSecret(new Randomness()));
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSizeBetween(24, 64);
    }
}
