package org.tidings.vms.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut at its placeholders, ready to be filled many times.
 *
 * @param literals what stands before, between and behind the placeholders
 * @param values which value fills each placeholder, from 0
 */
record FilledText(List<String> literals, List<Integer> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("#p_(\\d+)#");

    /** Cuts a text whose placeholders are among the variables. */
    static FilledText of(String text, List<Variable> variables) {
        List<Integer> numbers = variables.stream().map(Variable::number).toList();
        List<String> literals = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            literals.add(text.substring(from, matcher.start()));
            values.add(numbers.indexOf(Integer.valueOf(matcher.group(1))));
            from = matcher.end();
        }
        literals.add(text.substring(from));
        return new FilledText(List.copyOf(literals), List.copyOf(values));
    }

    String with(List<String> given) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(literals.get(i)).append(given.get(values.get(i)));
        }
        return text.append(literals.get(values.size())).toString();
    }
}
