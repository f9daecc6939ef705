package org.tidings.aim.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.shared.WireText;

/** The declared parameters of a template, by the names that stand in its texts. */
final class Parameters {
    /** Names have up to 20 characters with the dollar sign and the braces. */
    private static final Pattern NAME = Pattern.compile("\\$\\{[^${}\\s]{1,17}}");

    private static final String BEGINNING = "${";

    private final Map<String, String> examples = new HashMap<>();

    Parameters(List<CardParameter> declared) {
        declared.forEach(parameter -> examples.put(parameter.name(), parameter.example()));
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether something in the text begins like a parameter and is none. */
    static boolean areMalformed(String text) {
        return NAME.matcher(text).replaceAll(" ").contains(BEGINNING);
    }

    /** The names that stand in a text. */
    static Set<String> usedIn(String text) {
        Set<String> used = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            used.add(matcher.group());
        }
        return used;
    }

    Set<String> declared() {
        return Collections.unmodifiableSet(examples.keySet());
    }

    /** The text with examples in place of the parameters. */
    String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(examples.getOrDefault(found.group(), found.group())));
    }

    /** How many characters the text has with examples in place of the parameters. */
    int filledLength(String text) {
        return WireText.length(filled(text));
    }
}
