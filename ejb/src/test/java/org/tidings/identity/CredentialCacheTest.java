package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CredentialCacheTest {
    private final CredentialCache cache = new CredentialCache();
    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    void foundCredentialShouldBeLookedUpOnce() {
        assertThat(find("key")).contains("caller");
        assertThat(find("key")).contains("caller");

        assertThat(lookUps).hasValue(1);
    }

    @Test
    void unknownCredentialShouldNotBeRemembered() {
        assertThat(cache.get("key", String.class, Optional::empty)).isEmpty();

        assertThat(find("key")).contains("caller");
    }

    @Test
    void revocationShouldTakeEffectAtOnce() {
        find("key");
        cache.forgetAll(new CredentialsRevoked());

        assertThat(cache.get("key", String.class, Optional::empty)).isEmpty();
    }

    @Test
    void lookUpThatARevocationOvertookShouldNotBeRemembered() {
        cache.get("key", String.class, () -> {
            cache.forgetAll(new CredentialsRevoked());
            return Optional.of("caller");
        });

        assertThat(cache.get("key", String.class, Optional::empty)).isEmpty();
    }

    private Optional<String> find(String name) {
        return cache.get(name, String.class, () -> {
            lookUps.incrementAndGet();
            return Optional.of("caller");
        });
    }
}
