package org.tidings.callback;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.net.AddressRules;

/** Where tenants want to be told: one address per family and url type. */
@Stateless
public class Registrations {
    @Inject
    private Jdbi jdbi;

    @Inject
    private AddressRules addresses;

    @Inject
    private Repeats repeats;

    @Inject
    private RegistrationRows rows;

    /**
     * Registers an address in place of the one registered until now, if any. What is not delivered yet goes to it as well.
     * The look at the address may take the name service's time, so no transaction is open meanwhile.
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public RegistrationView register(Caller caller, Optional<RequestKey> key, Registration registration) {
        Optional<String> repeated = key.flatMap(known -> repeats.answerOf(caller, known));
        if (repeated.isPresent()) {
            return RegistrationView.of(repeated.get(), registration);
        }
        addresses.check("callback_url", registration.url());
        return RegistrationView.of(rows.put(caller, key, registration), registration);
    }

    /** The caller's addresses of a family, by url type. */
    @TransactionAttribute(SUPPORTS)
    public List<RegistrationView> list(Caller caller, CallbackFamily family) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        SELECT id, type, url, remark FROM callback_registration
                        WHERE domain_id = :domain AND type = ANY(:types)""")
                .bind("domain", caller.domainId())
                .bindArray(
                        "types",
                        String.class,
                        CallbackType.of(family).stream().map(CallbackType::name).toList())
                .map((row, context) -> new RegistrationView(
                        row.getString("id"),
                        CallbackType.valueOf(row.getString("type")),
                        row.getString("url"),
                        Optional.ofNullable(row.getString("remark"))))
                .stream()
                .sorted(Comparator.comparing(registration -> registration.type().urlType()))
                .toList());
    }
}
