package org.tidings.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;

/**
 * Words to be added to the list, in the form in which they are kept. They are read before anything in the database is held, as
 * whoever sends them may take his time.
 */
public record NewWords(List<String> words) {
    static final int MOST = 200_000;
    private static final int LONGEST_WORD = 64;

    public NewWords {
        words = List.copyOf(words);
    }

    /**
     * One word to a line. Blank lines and those that begin with {@code #} are passed over.
     *
     * @throws ApiException 400 naming the line that cannot be used, or when there are more than 200,000
     */
    public static NewWords read(BufferedReader lines) {
        List<String> words = new ArrayList<>();
        int number = 0;
        for (String line = next(lines); line != null; line = next(lines)) {
            number++;
            String word = WordList.normal(line);
            if (word.isEmpty() || word.startsWith("#")) {
                continue;
            }
            if (words.size() == MOST) {
                throw CommonError.invalid("body", "at most " + MOST + " words at once");
            }
            words.add(WireText.line("line " + number, word, LONGEST_WORD));
        }
        return new NewWords(words);
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
}
