package org.tidings.sms.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.sms.send.GroupCommit.Patience;

class GroupCommitTest {
    private static final String REPEAT = "repeat";
    private static final String TOO_LONG = "too long";
    private static final String LOST = "lost";
    private static final String STUCK = "stuck";
    private static final Patience LITTLE = new Patience(Duration.ofMillis(300), Duration.ofMillis(600));

    private final List<Integer> groups = new CopyOnWriteArrayList<>();
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final GroupCommit requests = wired(new GroupCommit(), new SlowAcceptance());

    @Test
    void requestsOfTheSameMomentShouldShareATransaction() throws Exception {
        List<String> answers = acceptAll(60, "new");

        assertThat(answers).hasSize(60).doesNotHaveDuplicates();
        assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(groups).hasSizeLessThan(30);
    }

    @Test
    void requestAloneShouldBeStoredAtOnce() {
        assertThat(requests.accept(draft("one")).taskId()).isEqualTo("one");
        assertThat(groups).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {REPEAT, TOO_LONG})
    void nobodyShouldSufferFromAnothersMistake(String mistake) throws Exception {
        Map<String, Future<String>> all = acceptAmong(mistake);

        for (Map.Entry<String, Future<String>> one : all.entrySet()) {
            if (one.getKey().startsWith(mistake)) {
                assertThatThrownBy(() -> one.getValue().get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(RuntimeException.class);
            } else {
                assertThat(one.getValue().get(10, TimeUnit.SECONDS)).isEqualTo(one.getKey());
            }
        }
        assertThat(requests.accept(draft("later")).taskId()).isEqualTo("later");
    }

    @Test
    void groupWhoseCommitIsLostShouldFailAtOnceAndBeStoredOnlyOnce() throws Exception {
        Map<String, Future<String>> all = acceptAmong(LOST);

        int failed = 0;
        for (Future<String> one : all.values()) {
            try {
                one.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException problem) {
                assertThat(problem).hasRootCauseInstanceOf(RollbackException.class);
                failed++;
            }
        }
        assertThat(failed).isGreaterThanOrEqualTo(20);
        assertThat(tried).doesNotHaveDuplicates().hasSize(all.size());
        assertThat(requests.accept(draft("later")).taskId()).isEqualTo("later");
    }

    @Test
    void nobodyShouldWaitForEver() throws Exception {
        GroupCommit hasty = wired(new GroupCommit(LITTLE), new SlowAcceptance());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        threads.submit(() -> hasty.accept(draft(STUCK + 1)));
        threads.submit(() -> hasty.accept(draft(STUCK + 2)));
        await(() -> tried.size() == 2);

        assertThatThrownBy(() -> hasty.accept(draft("late")))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refusal -> assertThat(refusal.error()).isEqualTo(SmsSendError.BUSY));
        release.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(hasty.accept(draft("later")).taskId()).isEqualTo("later");
        assertThat(tried).doesNotContain("late");
    }

    @Test
    void requestThatNobodyAnswersShouldGiveUp() {
        WaitingRequest forgotten = new WaitingRequest(draft("forgotten"));

        assertThat(forgotten.awaitTurn(Duration.ofMillis(1))).isFalse();
        assertThatThrownBy(() -> forgotten.turn(Duration.ofMillis(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> forgotten.answer(Duration.ofMillis(1))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00", "22001", "23505"})
    void databaseThatSaysSoShouldHaveStoredNothing(String state) {
        assertThat(RolledBack.isCertain(new IllegalStateException(new SQLException("no", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57014", "58030", "", "0"})
    void databaseThatSaysNothingOfItShouldPerhapsHaveStored(String state) {
        assertThat(RolledBack.isCertain(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
        assertThat(RolledBack.isCertain(new SQLException("no"))).isFalse();
    }

    /** Twenty requests with a mistake, among as many without one. */
    private Map<String, Future<String>> acceptAmong(String mistake) {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        Map<String, Future<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            for (String name : List.of("good" + i, mistake + i)) {
                all.put(name, threads.submit(() -> requests.accept(draft(name)).taskId()));
            }
        }
        threads.shutdown();
        return all;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private List<String> acceptAll(int count, String prefix) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch ready = new CountDownLatch(count);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = prefix + i;
            all.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return requests.accept(draft(name)).taskId();
            }));
        }
        threads.shutdown();
        List<String> answers = new ArrayList<>();
        for (Future<String> one : all) {
            answers.add(one.get(10, TimeUnit.SECONDS));
        }
        return answers;
    }

    /** A request that is told by the name of its task. */
    private static SmsDraft draft(String name) {
        Caller caller = new Caller("tenant", "project", "user", "name", Set.of());
        SmsDraft.Message message = new SmsDraft.Message(0, "13800000000", false);
        return new SmsDraft(caller, Optional.empty(), Optional.of(name), Optional.empty(), List.of(), List.of(message));
    }

    /** A disk that takes its time, and a database that knows some keys already and has its moods. */
    private final class SlowAcceptance extends SmsAcceptance {
        @Override
        public List<Optional<SmsSendAnswer>> accept(List<SmsDraft> drafts) {
            drafts.forEach(draft -> tried.add(name(draft)));
            pause(drafts);
            if (isAmong(drafts, LOST)) {
                throw SlowAcceptance.<RuntimeException>unchecked(new RollbackException("lost on the way"));
            }
            if (isAmong(drafts, TOO_LONG)) {
                throw new IllegalStateException(new SQLException("too long", "22001"));
            }
            groups.add(drafts.size());
            return drafts.stream().map(this::answer).toList();
        }

        private Optional<SmsSendAnswer> answer(SmsDraft draft) {
            return Optional.of(draft)
                    .filter(one -> !name(one).startsWith(REPEAT))
                    .map(one -> new SmsSendAnswer(name(one), Instant.EPOCH, List.of()));
        }

        private boolean isAmong(List<SmsDraft> drafts, String mistake) {
            return drafts.stream().anyMatch(draft -> name(draft).startsWith(mistake));
        }

        private String name(SmsDraft draft) {
            return draft.taskName().orElseThrow();
        }

        private void pause(List<SmsDraft> drafts) {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
                if (isAmong(drafts, STUCK)) {
                    release.await(10, TimeUnit.SECONDS);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** A commit fails with a checked exception that no method declares. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }
}
