package org.tidings.sms.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.shared.database.TestDatabase.wired;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

class GroupCommitTest {
    private static final String REPEAT = "repeat";

    private final List<Integer> groups = new CopyOnWriteArrayList<>();
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

    @Test
    void nobodyShouldSufferFromAnothersMistake() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Future<String>> good = new ArrayList<>();
        List<Future<String>> bad = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String name = "good" + i;
            good.add(threads.submit(() -> requests.accept(draft(name)).taskId()));
            bad.add(threads.submit(() -> requests.accept(draft(REPEAT)).taskId()));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        for (Future<String> one : good) {
            assertThat(one.get()).startsWith("good");
        }
        assertThat(bad).allSatisfy(one -> assertThatThrownBy(one::get).hasCauseInstanceOf(ApiException.class));
        assertThat(requests.accept(draft("later")).taskId()).isEqualTo("later");
    }

    private List<String> acceptAll(int count, String prefix) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = prefix + i;
            all.add(threads.submit(() -> requests.accept(draft(name)).taskId()));
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

    /** A disk that takes its time, and a database that knows one key already. */
    private final class SlowAcceptance extends SmsAcceptance {
        @Override
        public List<SmsSendAnswer> accept(List<SmsDraft> drafts) {
            pause();
            if (drafts.stream().anyMatch(draft -> name(draft).equals(REPEAT))) {
                throw ApiException.of(CommonError.IN_FLIGHT);
            }
            groups.add(drafts.size());
            return drafts.stream()
                    .map(draft -> new SmsSendAnswer(name(draft), Instant.EPOCH, List.of()))
                    .toList();
        }

        private String name(SmsDraft draft) {
            return draft.taskName().orElseThrow();
        }

        private void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
