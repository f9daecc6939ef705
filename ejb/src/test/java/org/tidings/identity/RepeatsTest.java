package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.shared.ApiException;
import org.tidings.shared.database.TestDatabase;

class RepeatsTest {
    private static final Caller TENANT = new Caller("tenant", "project", "user", "name", Set.of());

    private final Repeats repeats = wired(new Repeats(), TestDatabase.empty());

    @Test
    void repeatsShouldBeToldFromTheOthers() {
        AnsweredRequest first = request("tenant", key("a"), "1");
        AnsweredRequest again = request("tenant", key("a"), "2");
        AnsweredRequest other = request("tenant", key("b"), "3");
        AnsweredRequest elsewhere = request("neighbour", key("a"), "4");

        assertThat(takeAll(first)).isEmpty();
        assertThat(takeAll(other, again, elsewhere)).containsExactly(again);
        assertThat(repeats.answerOf(TENANT, key("a"))).contains("1");
        assertThat(repeats.answerOf(TENANT, key("b"))).contains("3");
        assertThat(takeAll()).isEmpty();
    }

    @Test
    void firstOfTwoThatCameTogetherShouldBeTaken() {
        AnsweredRequest first = request("tenant", signed("a", "x"), "1");
        AnsweredRequest again = request("tenant", signed("a", "y"), "2");
        AnsweredRequest replayed = request("tenant", signed("b", "x"), "3");

        assertThat(takeAll(first, again, replayed)).containsExactlyInAnyOrder(again, replayed);
        assertThat(repeats.answerOf(TENANT, signed("a", "y"))).contains("1");
    }

    @Test
    void nothingShouldBeTakenForARepeat() {
        takeAll(request("tenant", signed("a", "x"), "1"));
        AnsweredRequest replayed = request("tenant", signed("b", "x"), "2");

        assertThat(takeAll(replayed)).containsExactly(replayed);
        assertThat(repeats.answerOf(TENANT, key("b"))).isEmpty();
    }

    @Test
    void keyOfAnotherRequestShouldBeRefused() {
        takeAll(request("tenant", key("a"), "1"));

        assertThatThrownBy(() -> repeats.answerOf(TENANT, new RequestKey("a", "another")))
                .isInstanceOf(ApiException.class);
    }

    private Set<AnsweredRequest> takeAll(AnsweredRequest... requests) {
        return repeats.takeAll(Caller.SYSTEM, List.of(requests));
    }

    private static AnsweredRequest request(String domainId, RequestKey key, String answer) {
        return new AnsweredRequest(domainId, key, answer);
    }

    private static RequestKey key(String value) {
        return new RequestKey(value, "fingerprint");
    }

    private static RequestKey signed(String value, String signature) {
        return new RequestKey(value, "fingerprint", Optional.of(signature));
    }
}
