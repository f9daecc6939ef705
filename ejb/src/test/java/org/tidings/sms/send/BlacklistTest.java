package org.tidings.sms.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;
import static org.tidings.sms.SmsType.NOTIFY_TYPE;
import static org.tidings.sms.SmsType.PROMOTION_TYPE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.identity.Caller;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.TestDatabase;

class BlacklistTest {
    private static final String MOBILE = "13800000001";
    private static final Subscription ENDED = new Subscription("tenant", "Shop", PROMOTION_TYPE, MOBILE);
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final Blacklist blacklist = wired(new Blacklist(), TestDatabase.empty());

    @Test
    void personShouldBeRidOfWhatHeAnswered() {
        assertThat(blacklist.add(Caller.SYSTEM, List.of(BlacklistEntry.ofReply(MOBILE, "tenant", "Shop", NOW))))
                .isEqualTo(1);
        assertThat(blacklist.add(
                        Caller.SYSTEM, List.of(BlacklistEntry.ofReply(MOBILE, "tenant", "Shop", NOW.plusSeconds(1)))))
                .isZero();
        Subscription otherType = new Subscription("tenant", "Shop", NOTIFY_TYPE, MOBILE);

        assertThat(blacklist.blocked(
                        Caller.SYSTEM,
                        List.of(
                                ENDED,
                                otherType,
                                new Subscription("tenant", "Bank", PROMOTION_TYPE, MOBILE),
                                new Subscription("other", "Shop", PROMOTION_TYPE, MOBILE),
                                new Subscription("tenant", "Shop", PROMOTION_TYPE, "13800000002"))))
                .isEqualTo(Set.of(ENDED, otherType));
    }

    @Test
    void operatorShouldBlockWhatHeNames() {
        blacklist.add(Caller.SYSTEM, List.of(entry(Optional.of("tenant"), Optional.empty())));
        Subscription notice = new Subscription("tenant", "Bank", NOTIFY_TYPE, MOBILE);
        Subscription elsewhere = new Subscription("other", "Shop", PROMOTION_TYPE, MOBILE);

        assertThat(blacklist.blocked(Caller.SYSTEM, List.of(ENDED, notice, elsewhere)))
                .isEqualTo(Set.of(ENDED, notice));
        blacklist.add(Caller.SYSTEM, List.of(entry(Optional.empty(), Optional.empty())));
        assertThat(blacklist.blocked(Caller.SYSTEM, List.of(elsewhere))).isEqualTo(Set.of(elsewhere));
    }

    @Test
    void liftedNumberShouldBeWrittenToAgain() {
        blacklist.add(
                Caller.SYSTEM,
                List.of(
                        BlacklistEntry.ofReply(MOBILE, "tenant", "Shop", NOW),
                        entry(Optional.of("other"), Optional.of("Shop"))));

        assertThat(list(Optional.of("tenant"))).hasSize(1);
        assertThat(blacklist.lift(Caller.SYSTEM, Optional.of("tenant"), List.of(MOBILE)))
                .isEqualTo(1);
        assertThat(list(Optional.of("tenant"))).isEmpty();
        assertThat(list(Optional.empty())).hasSize(1);
        assertThat(blacklist.lift(Caller.SYSTEM, Optional.empty(), List.of(MOBILE)))
                .isEqualTo(1);
        assertThat(blacklist.listed(Caller.SYSTEM, List.of(MOBILE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "r", " r\n", "Ｒ", "\u3000R"})
    void answerShouldBeReadAsPeopleWriteIt(String answer) {
        assertThat(Unsubscriptions.normal(answer)).isEqualTo("R");
    }

    private List<BlacklistEntry> list(Optional<String> domainId) {
        return blacklist
                .list(Caller.SYSTEM, new BlacklistFilter(Optional.of(MOBILE), domainId), new PageQuery(0, 10))
                .items();
    }

    private static BlacklistEntry entry(Optional<String> domainId, Optional<String> signature) {
        return new BlacklistEntry(MOBILE, domainId, signature, Optional.empty(), "operator", NOW);
    }
}
