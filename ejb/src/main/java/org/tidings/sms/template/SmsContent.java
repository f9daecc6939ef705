package org.tidings.sms.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content cut at its variables, ready to be filled many times.
 *
 * @param literals what stands before, between and behind the variables
 * @param indexes which variable stands between them, from 1
 */
public record SmsContent(List<String> literals, List<Integer> indexes) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([1-9]\\d?)}");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}*");

    public SmsContent {
        literals = List.copyOf(literals);
        indexes = List.copyOf(indexes);
    }

    /** Cuts a content such as {@code 您的订单${1}已发货,详见 ${2} }. */
    public static SmsContent of(String content) {
        List<String> literals = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(content);
        int from = 0;
        while (matcher.find()) {
            literals.add(content.substring(from, matcher.start()));
            indexes.add(Integer.valueOf(matcher.group(1)));
            from = matcher.end();
        }
        literals.add(content.substring(from));
        return new SmsContent(literals, indexes);
    }

    /** The text with a value for each variable, the first one for the variable 1. */
    String with(List<String> values) {
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < indexes.size(); i++) {
            text.append(values.get(indexes.get(i) - 1)).append(literals.get(i + 1));
        }
        return text.toString();
    }

    /** Whether two variables stand with nothing between them that anybody sees. */
    boolean hasAdjacentVariables() {
        return literals.size() > 2
                && literals.subList(1, literals.size() - 1).stream()
                        .anyMatch(literal -> UNSEEN.matcher(literal).matches());
    }
}
