package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.aim.template.Examples.action;
import static org.tidings.aim.template.Examples.doing;
import static org.tidings.aim.template.Examples.first;
import static org.tidings.aim.template.Examples.smallest;

import java.util.Map;
import org.tidings.shared.ApiException;

/** What a refusal looks like. */
final class Refusals {
    private static final String STANDARD = "StandardImageAndText";

    private Refusals() {}

    static NewAimTemplate tap(ActionType type, String target, String... details) {
        Map<String, String> given = switch (details.length) {
            case 0 -> Map.of();
            case 2 -> Map.of(details[0], details[1]);
            default -> Map.of(details[0], details[1], details[2], details[3]);
        };
        return given.isEmpty()
                ? first(smallest(STANDARD), ContentType.IMAGE, one -> doing(one, action(type, target)))
                : Cards.tapping(type, target, given);
    }

    /**
     * @param field the whole name, or all before an index that does not matter
     */
    static void assertRefused(NewAimTemplate template, String field, String code) {
        assertThatThrownBy(() -> CardRules.plan(template)).isInstanceOfSatisfying(ApiException.class, refused -> {
            String named = refused.field().orElse("");
            assertThat(field.endsWith("[") ? named.substring(0, Math.min(field.length(), named.length())) : named)
                    .as(String.valueOf(refused.getMessage()))
                    .isEqualTo(field);
            assertThat(refused.error().code()).startsWith(code);
            assertThat(refused.error().status()).isEqualTo(400);
        });
    }
}
