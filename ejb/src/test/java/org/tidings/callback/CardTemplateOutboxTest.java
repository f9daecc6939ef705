package org.tidings.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tidings.aim.template.AimTemplateStatusChanged;
import org.tidings.aim.template.AuditState;
import org.tidings.aim.template.Vendor;
import org.tidings.aim.template.VendorState;
import org.tidings.aim.template.VendorStatus;
import org.tidings.identity.Caller;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.random.Randomness;

class CardTemplateOutboxTest {
    private final Jdbi jdbi = TestDatabase.empty();
    private final MovableClock clock = new MovableClock();
    private final Outbox outbox = TestDatabase.wired(
            new Outbox(), TestDatabase.wired(new OutboxRows(), jdbi, clock, new SilentEvent<CallbacksDue>()));
    private final RegistrationRows registrations =
            TestDatabase.wired(new RegistrationRows(), jdbi, clock, new Randomness(), new SilentEvent<LaneTrusted>());

    @Test
    void nothingShouldBeQueuedWithoutAnAddress() {
        register("d", CallbackType.AIM_SINGLE);
        register("d", CallbackType.AIM_BATCH);
        register("other", CallbackType.AIM_TEMPLATE);

        outbox.onCardTemplateStatus(changed("600000001"));

        assertThat(payloads()).isEmpty();
    }

    @Test
    void eachChangeShouldBeABodyOfItsOwn() {
        register("d", CallbackType.AIM_TEMPLATE);

        outbox.onCardTemplateStatus(changed("600000001"));
        outbox.onCardTemplateStatus(changed("600000002"));

        assertThat(payloads())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"tpl_id\":\"600000001\","),
                        second -> assertThat(second).startsWith("{\"tpl_id\":\"600000002\","));
    }

    @Test
    void registrationShouldKeepItsIdWhenItsAddressIsReplaced() {
        String id = register("d", CallbackType.AIM_TEMPLATE);

        assertThat(register("d", CallbackType.AIM_TEMPLATE)).isEqualTo(id).matches("[0-9a-f]{32}");
        assertThat(register("d", CallbackType.AIM_BATCH)).isNotEqualTo(id);
    }

    private String register(String domainId, CallbackType type) {
        Caller caller = new Caller(domainId, "p", "u", "user", Set.of());
        Registration registration = new Registration(type, "https://customer.example/" + type, Optional.empty());
        return registrations.put(caller, Optional.empty(), registration);
    }

    private List<String> payloads() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT payload FROM callback_outbox ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private static AimTemplateStatusChanged changed(String templateId) {
        return new AimTemplateStatusChanged(
                "d",
                templateId,
                true,
                AuditState.PASSED,
                "审核通过",
                List.of(new VendorStatus(Vendor.HUAWEI, VendorState.ENABLED)));
    }
}
