package org.tidings.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String KEY = key(1);
    private static final String OTHER_KEY = key(2);

    private final Secrets secrets = Secrets.with(KEY);

    @Test
    void secretShouldComeBackAsItWas() {
        assertThat(secrets.decrypt(secrets.encrypt("s3cret 密钥"))).isEqualTo("s3cret 密钥");
    }

    @Test
    void sameSecretShouldBeStoredDifferentlyEachTime() {
        assertThat(secrets.encrypt("s3cret"))
                .isNotEqualTo(secrets.encrypt("s3cret"))
                .doesNotContain("s3cret");
    }

    @Test
    void formerKeyShouldStillRead() {
        String stored = secrets.encrypt("s3cret");
        Secrets rotated = Secrets.with(OTHER_KEY, KEY);

        assertThat(rotated.decrypt(stored)).isEqualTo("s3cret");
        assertThat(rotated.encrypt("s3cret").split("\\.")[1]).isNotEqualTo(stored.split("\\.")[1]);
    }

    @Test
    void missingKeyShouldBeNamedBySetting() {
        String stored = secrets.encrypt("s3cret");

        assertThatThrownBy(() -> Secrets.with(OTHER_KEY).decrypt(stored))
                .hasMessageContaining("tidings.secrets.previous-keys");
    }

    @Test
    void tamperedSecretShouldNotBeRead() {
        String stored = secrets.encrypt("s3cret");
        char last = stored.charAt(stored.length() - 2);
        String tampered = stored.substring(0, stored.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + stored.charAt(stored.length() - 1);

        assertThatThrownBy(() -> secrets.decrypt(tampered)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealShouldFitItsTextAndPurposeAlone() {
        String seal = secrets.seal("links", "a");

        assertThat(seal).hasSize(43);
        assertThat(secrets.isSealed("links", "a", seal)).isTrue();
        assertThat(secrets.isSealed("links", "b", seal)).isFalse();
        assertThat(secrets.isSealed("letters", "a", seal)).isFalse();
        assertThat(secrets.isSealed("links", "a", "")).isFalse();
        assertThat(Secrets.with(OTHER_KEY).isSealed("links", "a", seal)).isFalse();
    }

    @Test
    void formerKeysSealShouldStillFit() {
        String seal = secrets.seal("links", "a");
        Secrets rotated = Secrets.with(OTHER_KEY, KEY);

        assertThat(rotated.isSealed("links", "a", seal)).isTrue();
        assertThat(rotated.seal("links", "a")).isNotEqualTo(seal);
    }

    @Test
    void shortKeyShouldBeRefused() {
        assertThatThrownBy(() -> Secrets.with("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
