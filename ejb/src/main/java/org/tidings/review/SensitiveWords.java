package org.tidings.review;

import static org.tidings.shared.database.Columns.time;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tidings.identity.Caller;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.Page;
import org.tidings.shared.PageQuery;
import org.tidings.shared.WireText;
import org.tidings.shared.database.Conditions;
import org.tidings.shared.time.BusinessClock;

/** The operator's list of words that nothing a tenant submits may have. */
@Stateless
public class SensitiveWords {
    private static final int LONGEST_WORD = 64;
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

    /**
     * Adds words, one to a line. Blank lines and those that begin with {@code #} are passed over, and so are words that are
     * there already. All of them are added or, when a line cannot be used, none.
     *
     * @throws ApiException 400 naming the line
     */
    public AddedWords add(Caller operator, BufferedReader lines) {
        return jdbi.withHandle(handle -> {
            changed(handle);
            List<String> batch = new ArrayList<>(BATCH);
            int read = 0;
            int added = 0;
            int number = 0;
            for (String line = next(lines); line != null; line = next(lines)) {
                number++;
                String word = WordList.normal(line.strip());
                if (word.isEmpty() || word.startsWith("#")) {
                    continue;
                }
                read++;
                batch.add(WireText.line("line " + number, word, LONGEST_WORD));
                if (batch.size() == BATCH) {
                    added += insert(handle, batch);
                    batch.clear();
                }
            }
            added += insert(handle, batch);
            return new AddedWords(added, read - added);
        });
    }

    private static @Nullable String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (CharacterCodingException problem) {
            throw CommonError.invalid("body", "must be text in UTF-8");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private int insert(Handle handle, List<String> words) {
        if (words.isEmpty()) {
            return 0;
        }
        return handle.createUpdate("""
                        INSERT INTO sensitive_word (word, created_at)
                        SELECT DISTINCT v.word, CAST(:now AS TIMESTAMP WITH TIME ZONE)
                        FROM UNNEST(CAST(:words AS VARCHAR ARRAY)) AS v(word)
                        ON CONFLICT DO NOTHING""")
                .bind("now", time(clock.instant()))
                .bindArray("words", String.class, words)
                .execute();
    }

    /** Takes the row that every change takes: one change after the other, and each is seen by all nodes. */
    private static void changed(Handle handle) {
        handle.execute("UPDATE sensitive_word_version SET version = version + 1 WHERE id = 1");
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
            changed(handle);
            return handle.createUpdate("DELETE FROM sensitive_word WHERE word = :word")
                    .bind("word", WordList.normal(word.strip()))
                    .execute();
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
