package org.tidings.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../x",
                "a/../b",
                "a/..",
                "a/./b",
                "a//b",
                "a/",
                ".hidden",
                "a/.hidden",
                "a\\b",
                "C:a",
                "A",
                "a~b",
                "a b",
                "a\u0000",
                "a%2e",
                "图",
                "-a"
            })
    void pathTrickShouldBeNoKey(String trick) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(trick));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "vms/1/2.jpg", "0-a_b.c/d"})
    void plainNameShouldBeAKey(String name) {
        assertThat(new ObjectKey(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5_000})
    void longNameShouldBeNoKey(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("a".repeat(length)));
    }
}
