package org.tidings.aim.template;

import org.tidings.aim.template.WrittenText.Use;
import org.tidings.review.ReviewError;
import org.tidings.review.WordList;
import org.tidings.shared.ApiException;

/** Refuses the words that an operator does not want to see, also where only an example makes one of them. */
final class WordRules {
    private WordRules() {}

    static void check(NewAimTemplate template, WordList words) {
        Parameters parameters = new Parameters(template.parameters());
        for (WrittenText written : WrittenText.of(template)) {
            if (!written.isAddress()) {
                words.firstIn(parameters.filled(written.text())).ifPresent(word -> {
                    throw refusal(written, word);
                });
            }
        }
    }

    private static ApiException refusal(WrittenText written, String word) {
        ReviewError error = written.use() == Use.EXAMPLE ? ReviewError.SENSITIVE_PARAMETER : ReviewError.SENSITIVE_WORD;
        return ApiException.ofField(error, written.field(), "has the sensitive word " + word);
    }
}
