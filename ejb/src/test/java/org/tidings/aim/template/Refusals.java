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

    static void assertRefused(NewAimTemplate template, String field, String code) {
        assertThatThrownBy(() -> CardRules.plan(template)).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.field().orElse(""))
                    .as(String.valueOf(refused.getMessage()))
                    .startsWith(field);
            assertThat(refused.error().code()).startsWith(code);
            assertThat(refused.error().status()).isEqualTo(400);
        });
    }
}
