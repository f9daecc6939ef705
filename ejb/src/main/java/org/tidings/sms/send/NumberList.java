package org.tidings.sms.send;

import static org.tidings.shared.CommonError.invalid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.ApiException;
import org.tidings.shared.MobileNumber;

/**
 * Numbers that somebody handed in, each once, in their normal form. They are read before anything in the database is held, as
 * whoever sends them may take his time.
 */
public record NumberList(List<String> mobiles) {
    static final int MOST = 200_000;

    public NumberList {
        mobiles = List.copyOf(mobiles);
    }

    /**
     * One number to a line. Blank lines and those that begin with {@code #} are passed over.
     *
     * @throws ApiException 400 naming the line that cannot be used, or when there are none, or more than 200,000
     */
    public static NumberList read(BufferedReader lines) {
        Set<String> mobiles = new LinkedHashSet<>();
        int number = 0;
        for (String line = next(lines); line != null; line = next(lines)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                mobiles.add(normal("line " + number, line));
            }
            if (mobiles.size() > MOST) {
                throw invalid("body", "at most " + MOST + " numbers at once");
            }
        }
        if (mobiles.isEmpty()) {
            throw invalid("body", "must have a number");
        }
        return new NumberList(List.copyOf(mobiles));
    }

    /** The numbers of a request, where the field of each is named by its place in the list. */
    public static NumberList of(String field, List<String> written) {
        Set<String> mobiles = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            mobiles.add(normal(field + "[" + i + "]", written.get(i)));
        }
        return new NumberList(List.copyOf(mobiles));
    }

    private static String normal(String field, String written) {
        return MobileNumber.parse(written)
                .map(MobileNumber::digits)
                .orElseThrow(() -> invalid(field, "must be a mobile number"));
    }

    private static @Nullable String next(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (CharacterCodingException problem) {
            throw invalid("body", "must be text in UTF-8");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
