package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void rightPasswordShouldMatchAndNoOther() {
        Optional<String> stored = Optional.of(passwords.hash("correct horse 正确"));

        assertThat(passwords.matches("correct horse 正确", stored)).isTrue();
        assertThat(passwords.matches("correct horse", stored)).isFalse();
        assertThat(passwords.matches("", stored)).isFalse();
    }

    @Test
    void samePasswordShouldBeStoredDifferentlyEachTime() {
        assertThat(passwords.hash("secret12")).isNotEqualTo(passwords.hash("secret12"));
    }

    @Test
    void hashShouldBeSlowAndSayHow() {
        assertThat(passwords.hash("secret12"))
                .startsWith("pbkdf2-sha256$310000$")
                .doesNotContain("secret12");
    }

    @Test
    void nobodyShouldMatchWithoutAnythingStored() {
        assertThat(passwords.matches("", Optional.empty())).isFalse();
        assertThat(passwords.matches("anything", Optional.empty())).isFalse();
    }
}
