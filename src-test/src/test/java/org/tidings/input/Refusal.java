package org.tidings.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.tidings.server.Answer;

/**
 * What a bad request has to be answered.
 *
 * @param message how {@code error_msg} begins, which is the wrong field where there is one; with {@code $} at its end, all
 *     of it
 */
record Refusal(int status, String code, String message) {
    void isWhat(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        JsonNode body = answer.json();
        assertThat(body.path("error_code").asText()).as(answer.body()).isEqualTo(code);
        if (message.endsWith("$")) {
            assertThat(body.path("error_msg").asText()).isEqualTo(message.substring(0, message.length() - 1));
        } else {
            assertThat(body.path("error_msg").asText()).startsWith(message);
        }
        assertThat(answer.body())
                .doesNotContainPattern("\\b(java|jakarta|javax|org|com)\\.[a-z]+\\.")
                .doesNotContain("Exception", "\tat ", "<html");
    }
}
