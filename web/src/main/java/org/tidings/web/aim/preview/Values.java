package org.tidings.web.aim.preview;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tidings.aim.template.CardParameter;

/**
 * What stands for a card's parameters.
 *
 * @param byName by the name without dollar sign and braces
 */
record Values(Map<String, String> byName) {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^{}]+)}");

    Values {
        byName = Map.copyOf(byName);
    }

    /** The examples that the parameters were declared with. */
    static Values examplesOf(List<CardParameter> parameters) {
        return new Values(parameters.stream()
                .collect(Collectors.toMap(CardParameter::bareName, CardParameter::example, (first, second) -> first)));
    }

    /** The text with its parameters filled in; one without a value stays as it is. */
    String in(String text) {
        return PARAMETER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(byName.getOrDefault(found.group(1), found.group())));
    }
}
