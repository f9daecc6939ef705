package org.tidings.sms.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tidings.delivery.NumberOwners;
import org.tidings.identity.Caller;

/** The numbers that tenants have are those of their signatures. */
@ApplicationScoped
class SmsNumberOwners implements NumberOwners {
    @Inject
    private SmsChannelNumbers numbers;

    @Override
    public Optional<OwnedNumber> ownerOf(String recipient) {
        return Optional.ofNullable(
                        numbers.owners(Caller.SYSTEM, List.of(recipient)).get(recipient))
                .map(owner -> new OwnedNumber(owner.channelNum(), owner.domainId()));
    }
}
