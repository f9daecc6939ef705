package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FirstCredentialsTest {
    private static final FirstCredentials MADE =
            new FirstCredentials("pass=word\\n #1", new IssuedKey("AK", "s k"), "project", "op:erator");

    @Test
    void fileShouldHoldExactlyWhatOthersRelyOn() throws IOException {
        Properties file = new Properties();
        file.load(new StringReader(MADE.format()));

        assertThat(file)
                .containsOnlyKeys(
                        "domain",
                        "user",
                        "password",
                        "ak",
                        "sk",
                        "project_id",
                        "operator_domain",
                        "operator",
                        "operator_password")
                .containsEntry("domain", "demo")
                .containsEntry("user", "admin")
                .containsEntry("operator_domain", "operators")
                .containsEntry("operator", "operator")
                .containsEntry("password", "pass=word\\n #1");
    }

    @Test
    void interruptedStartShouldBeContinuedWithWhatItWrote() {
        assertThat(FirstCredentials.parse(MADE.format())).contains(MADE);
    }

    @Test
    void halfAFileShouldBeNone() {
        assertThat(FirstCredentials.parse("domain=demo\nak=AK")).isEmpty();
    }
}
