package org.tidings.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** A repeated request, as the database sees it. */
@ExtendWith(ArquillianExtension.class)
class RepeatsIT {
    private static final Caller CALLER = new Caller("domain", "project", "user", "name", Set.of());

    @Inject
    private Repeats repeats;

    @Resource
    private UserTransaction transaction;

    private final RequestKey key = new RequestKey(UUID.randomUUID().toString(), "fingerprint");

    @Deployment
    static EnterpriseArchive tidings() {
        return TidingsArchive.with(RepeatsIT.class);
    }

    @Test
    void committedKeyShouldGiveItsAnswerAgain() throws Exception {
        transaction.begin();
        repeats.take(CALLER, key, "the answer");
        transaction.commit();

        assertThat(repeats.answerOf(CALLER, key)).contains("the answer");
    }

    @Test
    void sameKeyOfAnotherRequestShouldBeRefused() throws Exception {
        transaction.begin();
        repeats.take(CALLER, key, "the answer");
        transaction.commit();

        assertThatThrownBy(() -> repeats.answerOf(CALLER, new RequestKey(key.value(), "another")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(CommonError.KEY_REUSED));
    }

    @Test
    void takenKeyShouldNotBeTakenAgain() throws Exception {
        transaction.begin();
        repeats.take(CALLER, key, "the answer");
        transaction.commit();

        transaction.begin();
        try {
            assertThatThrownBy(() -> repeats.take(CALLER, key, "another answer"))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            refused -> assertThat(refused.error()).isEqualTo(CommonError.IN_FLIGHT));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void rolledBackKeyShouldBeFree() throws Exception {
        transaction.begin();
        repeats.take(CALLER, key, "never given");
        transaction.rollback();

        assertThat(repeats.answerOf(CALLER, key)).isEmpty();
        transaction.begin();
        repeats.take(CALLER, key, "the answer");
        transaction.commit();
        assertThat(repeats.answerOf(CALLER, key)).contains("the answer");
    }

    @Test
    void sameKeyOfAnotherTenantShouldBeAnotherKey() throws Exception {
        transaction.begin();
        repeats.take(CALLER, key, "the answer");
        transaction.commit();

        Caller other = new Caller("other", "project", "user", "name", Set.of());
        assertThat(repeats.answerOf(other, key)).isEmpty();
    }
}
