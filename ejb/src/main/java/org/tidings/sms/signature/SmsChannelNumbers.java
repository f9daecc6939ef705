package org.tidings.sms.signature;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.sms.app.SmsAppView;
import org.tidings.sms.app.SmsApps;

/** Says whose the numbers are that signatures are sent from. */
@Stateless
public class SmsChannelNumbers {
    @Inject
    private Jdbi jdbi;

    @Inject
    private SmsApps apps;

    /**
     * Whose the numbers are, by the numbers. One whose signature is deleted is still its tenant's until it is given to another
     * signature, since replies come late.
     */
    public Map<String, ChannelNumberOwner> owners(Caller caller, Collection<String> channelNums) {
        List<Held> held = held(channelNums);
        Map<String, SmsAppView> owning =
                apps.findAny(caller, held.stream().map(Held::appId).distinct().toList());
        return held.stream()
                .filter(number -> owning.containsKey(number.appId()))
                .map(number -> number.ownedBy(requireNonNull(owning.get(number.appId()))))
                .collect(toMap(ChannelNumberOwner::channelNum, Function.identity()));
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
