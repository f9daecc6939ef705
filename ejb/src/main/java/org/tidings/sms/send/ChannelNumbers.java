package org.tidings.sms.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.sms.signature.ChannelNumberOwner;
import org.tidings.sms.signature.SmsChannelNumbers;
import org.tidings.sms.template.SendableText;

/** Holds the channel number of a request against those of its templates' signatures. */
@ApplicationScoped
class ChannelNumbers {
    @Inject
    private SmsChannelNumbers numbers;

    /**
     * Refuses a number that a template is not sent from. Only then is asked whose it is.
     *
     * @param field which of the two is to blame, as it stands on the wire
     */
    void require(Caller caller, String channelNum, SendableText template, String field) {
        if (!template.channelNum().equals(Optional.of(channelNum))) {
            SmsSendError error = error(caller, channelNum, template);
            throw ApiException.ofField(error, field, error.text() + ": " + channelNum);
        }
    }

    private SmsSendError error(Caller caller, String channelNum, SendableText template) {
        Optional<ChannelNumberOwner> owner = Optional.ofNullable(
                        numbers.owners(Caller.SYSTEM, List.of(channelNum)).get(channelNum))
                .filter(found -> found.domainId().equals(caller.domainId()));
        if (owner.isEmpty()) {
            return SmsSendError.NO_SUCH_CHANNEL;
        }
        return owner.get().app().appId().equals(template.appId())
                ? SmsSendError.CHANNEL_OF_ANOTHER_SIGNATURE
                : SmsSendError.CHANNEL_OF_ANOTHER_APP;
    }
}
