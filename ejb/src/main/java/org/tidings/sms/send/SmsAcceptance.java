package org.tidings.sms.send;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tidings.delivery.ContentKey;
import org.tidings.delivery.DeliveryIntake;
import org.tidings.delivery.MessageKind;
import org.tidings.delivery.NewDelivery;
import org.tidings.identity.AnsweredRequest;
import org.tidings.identity.Caller;
import org.tidings.identity.Repeats;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.SmsType;
import org.tidings.sms.send.SmsTasks.NewTask;
import org.tidings.sms.send.SmsTexts.NewText;

/**
 * Stores requests with all that belongs to them: as many statements for a hundred as for one, and all of them or none.
 */
@ApplicationScoped
class SmsAcceptance {
    @Inject
    private BusinessClock clock;

    @Inject
    private SmsSendSettings settings;

    @Inject
    private SmsTaskNumbers numbers;

    @Inject
    private NumberVerdicts verdicts;

    @Inject
    private SmsTasks tasks;

    @Inject
    private SmsTexts texts;

    @Inject
    private DeliveryIntake intake;

    @Inject
    private Repeats repeats;

    /**
     * Accepts requests, in their order.
     *
     * @return the answer to each
     * @throws org.tidings.shared.ApiException when one of them was made before; then none is accepted
     */
    @Transactional(REQUIRES_NEW)
    public List<SmsSendAnswer> accept(List<SmsDraft> drafts) {
        Instant now = clock.instant();
        List<NewTask> accepted = numbered(drafts);
        List<Addressed> messages = addressed(accepted, now);
        List<Optional<String>> refusals = verdicts.on(messages, now);
        tasks.insert(accepted, now);
        texts.insert(accepted.stream().flatMap(SmsAcceptance::texts).toList());
        List<Long> ids = intake.accept(Caller.SYSTEM, deliveries(messages, refusals, now), now);
        repeats.takeAll(
                Caller.SYSTEM, accepted.stream().flatMap(SmsAcceptance::key).toList());
        return answers(accepted, told(messages, refusals, ids), now);
    }

    private List<NewTask> numbered(List<SmsDraft> drafts) {
        List<Long> ids = numbers.next(drafts.size());
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new NewTask(ids.get(i), drafts.get(i)))
                .toList();
    }

    private List<Addressed> addressed(List<NewTask> accepted, Instant now) {
        List<Addressed> messages = new ArrayList<>();
        for (NewTask task : accepted) {
            for (SmsDraft.Message message : task.draft().messages()) {
                SmsDraft.Text text = task.draft().texts().get(message.textNo());
                messages.add(new Addressed(
                        task.id(),
                        message,
                        text,
                        settings.hours().earliest(text.template().type(), now)));
            }
        }
        return messages;
    }

    private List<NewDelivery> deliveries(List<Addressed> messages, List<Optional<String>> refusals, Instant now) {
        return IntStream.range(0, messages.size())
                .mapToObj(i -> delivery(messages.get(i), refusals.get(i), now))
                .toList();
    }

    private NewDelivery delivery(Addressed message, Optional<String> refusal, Instant now) {
        return new NewDelivery(
                message.text().template().domainId(),
                MessageKind.SMS,
                new ContentKey(message.taskId(), message.message().textNo()),
                message.message().mobile(),
                product(message.text().template().type()),
                message.notBefore().orElse(now).plus(settings.validity()),
                message.notBefore(),
                refusal);
    }

    private static String product(SmsType type) {
        return type == SmsType.PROMOTION_TYPE ? "sms.promotion" : "sms.notice";
    }

    private static Stream<NewText> texts(NewTask task) {
        List<SmsDraft.Text> texts = task.draft().texts();
        return IntStream.range(0, texts.size()).mapToObj(i -> new NewText(new ContentKey(task.id(), i), texts.get(i)));
    }

    /** A repeat is answered by the task: what was told of it is still to be seen there. */
    private static Stream<AnsweredRequest> key(NewTask task) {
        return task.draft().key().stream()
                .map(key -> new AnsweredRequest(task.draft().caller().domainId(), key, Long.toString(task.id())));
    }

    private static List<SmsSendAnswer.Message> told(
            List<Addressed> messages, List<Optional<String>> refusals, List<Long> ids) {
        return IntStream.range(0, messages.size())
                .mapToObj(i -> new SmsSendAnswer.Message(
                        Long.toString(ids.get(i)),
                        messages.get(i).message().mobile(),
                        messages.get(i).text().channelNum(),
                        refusals.get(i).orElse(SmsSendAnswer.ACCEPTED)))
                .toList();
    }

    private static List<SmsSendAnswer> answers(List<NewTask> accepted, List<SmsSendAnswer.Message> told, Instant now) {
        List<SmsSendAnswer> answers = new ArrayList<>();
        int from = 0;
        for (NewTask task : accepted) {
            int to = from + task.draft().messages().size();
            answers.add(new SmsSendAnswer(Long.toString(task.id()), now, told.subList(from, to)));
            from = to;
        }
        return answers;
    }

    /**
     * A message of a task that has its number.
     *
     * @param notBefore when it may go out at the earliest; empty when at once
     */
    record Addressed(long taskId, SmsDraft.Message message, SmsDraft.Text text, Optional<Instant> notBefore) {}
}
