package org.tidings.sms.send;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.identity.RequestKey;
import org.tidings.shared.ApiException;

/** Sends short messages. */
@Stateless
public class SmsSends {
    @Inject
    private Repeats repeats;

    @Inject
    private SmsDrafts drafts;

    @Inject
    private GroupCommit requests;

    @Inject
    private SmsTasks tasks;

    @Inject
    private SmsTexts texts;

    /**
     * Accepts a request: once this returns, its messages are stored and will be sent, or have ended with the code that the
     * answer names. Whether the request is a repeat is found out by taking its key, since hardly any is.
     *
     * @return for a repeat of an earlier request what that one was answered
     */
    @TransactionAttribute(NOT_SUPPORTED)
    public SmsSendAnswer send(Caller caller, Optional<RequestKey> key, SmsSendCommand command) {
        try {
            return requests.accept(drafts.draft(caller, key, command));
        } catch (ApiException refusal) {
            return earlierAnswer(caller, key).orElseThrow(() -> refusal);
        }
    }

    /** What the caller's short messages carried, for whoever reports on them; missing are ids of other deliveries. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, SentSms> sent(Caller caller, Collection<Long> deliveryIds) {
        return texts.sent(caller, deliveryIds);
    }

    private Optional<SmsSendAnswer> earlierAnswer(Caller caller, Optional<RequestKey> key) {
        return key.flatMap(known -> repeats.answerOf(caller, known))
                .flatMap(taskId -> tasks.answer(caller, Long.parseLong(taskId)));
    }
}
