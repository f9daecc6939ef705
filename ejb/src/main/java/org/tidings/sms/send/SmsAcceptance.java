package org.tidings.sms.send;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Stores requests with all that belongs to them: as many statements for a hundred as for one, and all of them or none. Their
 * keys come first, so that those that were made before are out of it before anything is done for them.
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
     * Accepts requests.
     *
     * @return the answer to each, in their order; empty for one that was made before
     */
    @Transactional(REQUIRES_NEW)
    public List<Optional<SmsSendAnswer>> accept(List<SmsDraft> drafts) {
        Instant now = clock.instant();
        List<NewTask> tasksOfAll = numbered(drafts);
        List<NewTask> accepted = withoutRepeats(tasksOfAll);
        Map<Long, SmsSendAnswer> answers = accepted.isEmpty() ? Map.of() : store(accepted, now);
        return tasksOfAll.stream()
                .map(task -> Optional.ofNullable(answers.get(task.id())))
                .toList();
    }

    private List<NewTask> numbered(List<SmsDraft> drafts) {
        List<Long> ids = numbers.next(drafts.size());
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new NewTask(ids.get(i), drafts.get(i)))
                .toList();
    }

    private List<NewTask> withoutRepeats(List<NewTask> all) {
        Set<AnsweredRequest> repeated = repeats.takeAll(
                Caller.SYSTEM,
                all.stream().flatMap(task -> answered(task).stream()).toList());
        return all.stream()
                .filter(task -> answered(task).filter(repeated::contains).isEmpty())
                .toList();
    }

    /** A repeat is answered with what the task says of itself. */
    private static Optional<AnsweredRequest> answered(NewTask task) {
        return task.draft()
                .key()
                .map(key -> new AnsweredRequest(task.draft().caller().domainId(), key, Long.toString(task.id())));
    }

    private Map<Long, SmsSendAnswer> store(List<NewTask> accepted, Instant now) {
        List<Judged> messages = verdicts.on(addressed(accepted, now), now);
        tasks.insert(accepted, now);
        texts.insert(accepted.stream().flatMap(SmsAcceptance::texts).toList());
        List<Long> ids = intake.accept(
                Caller.SYSTEM, messages.stream().map(one -> delivery(one, now)).toList(), now);
        return answers(messages, ids, now);
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

    private NewDelivery delivery(Judged judged, Instant now) {
        Addressed message = judged.message();
        return new NewDelivery(
                message.domainId(),
                MessageKind.SMS,
                message.content(),
                message.mobile(),
                product(message.type()),
                message.goesOut(now).plus(settings.validity()),
                message.notBefore(),
                judged.refusal());
    }

    private static String product(SmsType type) {
        return type == SmsType.PROMOTION_TYPE ? "sms.promotion" : "sms.notice";
    }

    private static Stream<NewText> texts(NewTask task) {
        List<SmsDraft.Text> texts = task.draft().texts();
        return IntStream.range(0, texts.size()).mapToObj(i -> new NewText(new ContentKey(task.id(), i), texts.get(i)));
    }

    /** What is told of each task, by its id. */
    private static Map<Long, SmsSendAnswer> answers(List<Judged> messages, List<Long> ids, Instant now) {
        Map<Long, List<SmsSendAnswer.Message>> told = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            told.computeIfAbsent(messages.get(i).message().taskId(), task -> new ArrayList<>())
                    .add(told(messages.get(i), ids.get(i)));
        }
        Map<Long, SmsSendAnswer> answers = new HashMap<>();
        told.forEach((task, some) -> answers.put(task, new SmsSendAnswer(Long.toString(task), now, some)));
        return answers;
    }

    private static SmsSendAnswer.Message told(Judged judged, long id) {
        return new SmsSendAnswer.Message(
                Long.toString(id),
                judged.message().mobile(),
                judged.message().text().channelNum(),
                judged.refusal().orElse(SmsSendAnswer.ACCEPTED));
    }
}
