package org.tidings.review;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidings.shared.ApiException;

/**
 * Words that may not be written. A text is searched in one pass: at each character only the lengths of those words are tried
 * that begin with it, so that a hundred thousand words cost little more than ten.
 */
public final class WordList {
    private static final int[] NONE = {};
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final Set<String> words;
    private final Map<Character, int[]> lengths = new HashMap<>();

    WordList(Collection<String> words) {
        this.words = Set.copyOf(words);
        Map<Character, Set<Integer>> byFirst = new HashMap<>();
        this.words.forEach(word -> byFirst.computeIfAbsent(word.charAt(0), first -> new HashSet<>())
                .add(word.length()));
        byFirst.forEach((first, all) -> lengths.put(
                first, all.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    /**
     * The form in which words are kept and texts are searched: neither width nor case of letters hides a word, nor does a
     * character that is not seen, such as a zero-width space or a byte order mark.
     */
    static String normal(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return UNSEEN.matcher(compatible).replaceAll("").strip();
    }

    /** The first of the words that stands in a text. */
    public Optional<String> firstIn(String text) {
        String searched = normal(text);
        for (int from = 0; from < searched.length(); from++) {
            Optional<String> word = at(searched, from);
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses a text that has one of the words.
     *
     * @param field what the text is called on the wire
     */
    public void requireNoneIn(String field, String text) {
        firstIn(text).ifPresent(word -> {
            throw ApiException.ofField(ReviewError.SENSITIVE_WORD, field, "has " + word);
        });
    }

    private Optional<String> at(String text, int from) {
        return Arrays.stream(lengths.getOrDefault(text.charAt(from), NONE))
                .filter(length -> from + length <= text.length())
                .mapToObj(length -> text.substring(from, from + length))
                .filter(words::contains)
                .findFirst();
    }
}
