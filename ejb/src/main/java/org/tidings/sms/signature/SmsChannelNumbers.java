package org.tidings.sms.signature;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** Says whose the numbers are that signatures are sent from. */
@Stateless
public class SmsChannelNumbers {
    private static final int LONGEST = 21;

    @Inject
    private Jdbi jdbi;

    @Inject
    private SmsApps apps;

    /**
     * Whose the numbers are, by the numbers as they are asked for: digits may follow the one that a signature has. One whose
     * signature is deleted is still its tenant's until it is given to another signature, since replies come late.
     */
    public Map<String, ChannelNumberOwner> owners(Caller caller, Collection<String> channelNums) {
        Map<String, Held> held =
                held(channelNums.stream().flatMap(SmsChannelNumbers::beginnings).collect(toSet())).stream()
                        .collect(toMap(Held::channelNum, Function.identity()));
        Map<String, SmsAppView> owning = apps.findAny(
                caller, held.values().stream().map(Held::appId).distinct().toList());
        Map<String, ChannelNumberOwner> owners = new HashMap<>();
        for (String asked : channelNums) {
            beginnings(asked)
                    .flatMap(number -> Optional.ofNullable(held.get(number)).stream())
                    .findFirst()
                    .flatMap(number ->
                            Optional.ofNullable(owning.get(number.appId())).map(number::ownedBy))
                    .ifPresent(owner -> owners.put(asked, owner));
        }
        return owners;
    }

    /** The number itself, and then what it begins with, the longest first. */
    private static Stream<String> beginnings(String number) {
        return IntStream.iterate(Math.min(number.length(), LONGEST), length -> length > 0, length -> length - 1)
                .mapToObj(length -> number.substring(0, length));
    }

    private List<Held> held(Collection<String> channelNums) {
        if (channelNums.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT n.channel_num, s.domain_id, s.signature_id, s.name, s.app_id
                        FROM sms_channel_number n JOIN sms_signature s ON s.signature_id = n.signature_id
                        WHERE n.channel_num IN (<numbers>)""")
                .bindList("numbers", List.copyOf(channelNums))
                .map((row, context) -> new Held(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list());
    }

    private record Held(String channelNum, String domainId, String signatureId, String signatureName, String appId) {
        ChannelNumberOwner ownedBy(SmsAppView app) {
            return new ChannelNumberOwner(channelNum, domainId, signatureId, signatureName, app);
        }
    }
}
