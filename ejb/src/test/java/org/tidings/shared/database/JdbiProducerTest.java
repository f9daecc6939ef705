package org.tidings.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiProducerTest {
    private static final String SECRET = "13800000000 owes us money";

    private final Jdbi jdbi = TestDatabase.empty();

    @Test
    void failureShouldNotTellWhatWasBound() {
        Throwable failure = catchThrowable(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO sms_contact (mobile, times, forget_at)
                        SELECT v.mobile, NULL, NULL FROM UNNEST(CAST(:numbers AS VARCHAR ARRAY)) AS v(mobile)
                        WHERE :secret <> ''""")
                .bindArray("numbers", String.class, List.of("1"))
                .bind("secret", SECRET)
                .execute()));

        assertThat(failure).hasMessageNotContaining(SECRET).hasMessageContaining("NULL");
        assertThat(failure.getCause()).hasMessageNotContaining(SECRET);
    }
}
