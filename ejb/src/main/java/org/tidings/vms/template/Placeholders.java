package org.tidings.vms.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.shared.CommonError;

/** The placeholders of a template, collected element by element. */
final class Placeholders {
    static final int HIGHEST = 100;
    private static final Pattern WELL_FORMED = Pattern.compile("#p_([1-9]\\d{0,2})#");
    private static final String BEGINNING = "#p_";

    private final Map<Integer, ElementType> types = new TreeMap<>();

    /** Whether a content is one placeholder and nothing else. */
    static boolean isOne(String content) {
        return WELL_FORMED.matcher(content).matches();
    }

    /** Notes the placeholders of an element; refuses those that are malformed or stand for another sort already. */
    void collect(String field, ElementType type, String content) {
        Matcher matcher = WELL_FORMED.matcher(content);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            note(field, type, Integer.parseInt(matcher.group(1)));
            // A blank keeps what stood before and after it from looking like the beginning of another.
            matcher.appendReplacement(rest, " ");
        }
        matcher.appendTail(rest);
        if (rest.indexOf(BEGINNING) >= 0) {
            throw CommonError.invalid(field, "placeholders are #p_1# to #p_100#");
        }
    }

    /** The variables in the order of their numbers. */
    List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        types.forEach((number, type) -> variables.add(new Variable(number, type.wireName())));
        return List.copyOf(variables);
    }

    private void note(String field, ElementType type, int number) {
        if (number > HIGHEST) {
            throw CommonError.invalid(field, "placeholders are #p_1# to #p_100#");
        }
        ElementType known = types.putIfAbsent(number, type);
        if (known != null && known.family() != type.family()) {
            throw CommonError.invalid(field, "#p_" + number + "# stands for " + known.wireName() + " already");
        }
    }
}
