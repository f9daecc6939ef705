package org.tidings.sms.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;
import org.tidings.shared.database.TestDatabase;
import org.tidings.shared.time.BusinessClock;
import org.tidings.sms.SmsType;

class FrequencyLimitsTest {
    private static final int SENDERS = 8;

    private final Jdbi jdbi = TestDatabase.empty();
    private final BusinessClock clock = new BusinessClock();
    private final ContactRows rows = wired(new ContactRows(), jdbi);

    @Test
    void requestShouldCountItsOwnMessages() {
        FrequencyLimits limits = limits(new ContactLimits(2, 50, 10));

        assertThat(admit(limits, List.of("13800000002", "13800000001", "13800000002", "13800000002")))
                .containsExactly("", "", "", "MILIMIT");
        assertThat(admit(limits, List.of("13800000001", "13800000002", "13800000001")))
                .containsExactly("", "MILIMIT", "MILIMIT");
    }

    @Test
    void parallelSendersShouldSendEachNumberWhatItMayGetAndNoMore() throws Exception {
        FrequencyLimits limits = limits(new ContactLimits(5, 0, 0));
        List<String> numbers =
                IntStream.range(0, 20).mapToObj("138%08d"::formatted).toList();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<Callable<Map<String, Integer>>> work = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            Random order = new Random(sender);
            work.add(() -> sentByOne(limits, numbers, order));
        }

        Map<String, Integer> sent = new HashMap<>();
        for (Future<Map<String, Integer>> one : senders.invokeAll(work)) {
            one.get().forEach((number, count) -> sent.merge(number, count, Integer::sum));
        }
        senders.shutdown();

        assertThat(sent)
                .hasSize(numbers.size())
                .allSatisfy((number, count) -> assertThat(count).as(number).isEqualTo(5));
    }

    @Test
    void numbersShouldBeForgottenAfterADay() {
        FrequencyLimits limits = limits(new ContactLimits(2, 50, 10));
        admit(limits, List.of("13800000001", "13800000002"));
        clock.moveTo(Duration.ofHours(23));
        admit(limits, List.of("13800000002", "13800000003"));
        clock.moveTo(Duration.ofHours(25));

        assertThat(limits.forgetOld(Caller.SYSTEM, "", 10)).contains("13800000001");
        assertThat(limits.forgetOld(Caller.SYSTEM, "13800000001", 10)).isEmpty();
        Integer left = jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM sms_contact")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isEqualTo(2);
    }

    private Map<String, Integer> sentByOne(FrequencyLimits limits, List<String> numbers, Random order) {
        Map<String, Integer> sent = new HashMap<>();
        for (int round = 0; round < 3; round++) {
            List<String> mixed = new ArrayList<>(numbers);
            Collections.shuffle(mixed, order);
            List<String> verdicts = admit(limits, mixed);
            for (int i = 0; i < mixed.size(); i++) {
                if (verdicts.get(i).isEmpty()) {
                    sent.merge(mixed.get(i), 1, Integer::sum);
                } else {
                    assertThat(verdicts.get(i)).isEqualTo("MILIMIT");
                }
            }
        }
        return sent;
    }

    /** As a request does it: in a transaction of its own. */
    private List<String> admit(FrequencyLimits limits, List<String> numbers) {
        List<Contact> contacts = numbers.stream()
                .map(number -> new Contact(number, SmsType.NOTIFY_TYPE, clock.instant()))
                .toList();
        return jdbi.inTransaction(handle -> limits.admit(Caller.SYSTEM, contacts)).stream()
                .map(verdict -> verdict.orElse(""))
                .toList();
    }

    private FrequencyLimits limits(ContactLimits configured) {
        PromotionHours hours = new PromotionHours(LocalTime.of(8, 0), LocalTime.of(21, 0));
        SmsSendSettings settings = new SmsSendSettings(Duration.ofHours(24), hours, configured, List.of("R"));
        return wired(new FrequencyLimits(), rows, clock, settings);
    }
}
