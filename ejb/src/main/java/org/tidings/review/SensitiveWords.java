package org.tidings.review;

import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.time.BusinessClock;

/** The operator's list of words that nothing a tenant submits may have. */
@Stateless
public class SensitiveWords {
    private static final int BATCH = 1000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @Inject
    private WordListCache cache;

    /** The words as they are now; read from the database only when they changed. */
    public WordList current(Caller caller) {
        long version =
                jdbi.withHandle(handle -> handle.createQuery("SELECT version FROM sensitive_word_version WHERE id = 1")
                        .mapTo(Long.class)
                        .one());
        return cache.of(
                version,
                () -> jdbi.withHandle(handle -> handle.createQuery("SELECT word FROM sensitive_word")
                        .mapTo(String.class)
                        .list()));
    }

    /** Adds words; those that are there already are passed over. */
    public AddedWords add(Caller operator, NewWords words) {
        return jdbi.withHandle(handle -> {
            takeTurn(handle);
            int added = 0;
            for (int from = 0; from < words.words().size(); from += BATCH) {
                int to = Math.min(words.words().size(), from + BATCH);
                added += insert(handle, words.words().subList(from, to));
            }
            noteChange(handle, added);
            return new AddedWords(added, words.words().size() - added);
        });
    }

    private int insert(Handle handle, List<String> words) {
        return handle.createUpdate("""
                        INSERT INTO sensitive_word (word, created_at)
                        SELECT DISTINCT v.word, CAST(:now AS TIMESTAMP WITH TIME ZONE)
                        FROM UNNEST(CAST(:words AS VARCHAR ARRAY)) AS v(word)
                        ON CONFLICT DO NOTHING""")
                .bind("now", time(clock.instant()))
                .bindArray("words", String.class, words)
                .execute();
    }

    /** Takes the row that every change takes: one change after the other. */
    private static void takeTurn(Handle handle) {
        handle.createQuery("SELECT version FROM sensitive_word_version WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one();
    }

    /** Makes all nodes read the words again, if any changed. */
    private static void noteChange(Handle handle, int changed) {
        if (changed > 0) {
            handle.execute("UPDATE sensitive_word_version SET version = version + 1 WHERE id = 1");
        }
    }

    /** Words that begin so, in their order. */
    public Page<String> list(Caller operator, String beginning, PageQuery page) {
        String pattern = Conditions.literal(WordList.normal(beginning)) + "%";
        return jdbi.withHandle(handle -> new Page<>(
                handle.createQuery("""
                                SELECT word FROM sensitive_word WHERE word LIKE :pattern
                                ORDER BY word LIMIT :limit OFFSET :offset""")
                        .bind("pattern", pattern)
                        .bind("limit", page.limit())
                        .bind("offset", page.offset())
                        .mapTo(String.class)
                        .list(),
                handle.createQuery("SELECT count(*) FROM sensitive_word WHERE word LIKE :pattern")
                        .bind("pattern", pattern)
                        .mapTo(Long.class)
                        .one(),
                page));
    }

    /** Takes a word from the list, or 404. */
    public void remove(Caller operator, String word) {
        int removed = jdbi.withHandle(handle -> {
            takeTurn(handle);
            int gone = handle.createUpdate("DELETE FROM sensitive_word WHERE word = :word")
                    .bind("word", WordList.normal(word))
                    .execute();
            noteChange(handle, gone);
            return gone;
        });
        if (removed == 0) {
            throw ApiException.of(CommonError.RESOURCE_NOT_FOUND);
        }
    }

    /**
     * What came of an import.
     *
     * @param added how many words are new
     * @param known how many were there already, or stood there twice
     */
    public record AddedWords(int added, int known) {}
}
