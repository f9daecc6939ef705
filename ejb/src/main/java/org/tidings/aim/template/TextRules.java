package org.tidings.aim.template;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** What holds for every text of a template: its characters, its parameters, and what it must and must not say. */
final class TextRules {
    static final String TRIAL = "测试";
    static final String UNSUBSCRIBE = "拒收请回复R";
    private static final Pattern RUN_OF_SPACES = Pattern.compile("[\\p{Zs}\\t]{2,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private final NewAimTemplate template;
    private final List<WrittenText> texts;
    private final Parameters parameters;

    TextRules(NewAimTemplate template) {
        this.template = template;
        this.texts = WrittenText.of(template);
        this.parameters = new Parameters(template.parameters());
    }

    void check() {
        texts.forEach(TextRules::checkCharacters);
        checkDeclarations();
        texts.forEach(this::checkParameters);
        checkEveryParameterIsUsed();
        if (template.purpose() == Purpose.COMMERCIAL) {
            texts.forEach(this::refuseTrial);
        } else if (!template.name().contains(TRIAL)) {
            throw CommonError.invalid("tpl_name", "must have " + TRIAL + " while it is on trial");
        }
    }

    /** An address needs its ampersands: a query of two parameters cannot be written without. */
    private static void checkCharacters(WrittenText written) {
        String text = written.text();
        if (text.contains("<") || text.contains(">") || text.contains("&") && !written.isAddress()) {
            throw CommonError.invalid(written.field(), "must not have <, > or &");
        }
        if (RUN_OF_SPACES.matcher(text).find()) {
            throw CommonError.invalid(written.field(), "must not have several spaces together");
        }
        if (CONTROL.matcher(text).find()) {
            throw CommonError.invalid(written.field(), "has a character that is not allowed");
        }
    }

    private void checkDeclarations() {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < template.parameters().size(); i++) {
            String name = template.parameters().get(i).name();
            String field = "params[" + i + "].name";
            if (!Parameters.isName(name)) {
                throw CommonError.invalid(field, "must be like ${param1}");
            }
            if (!names.add(name)) {
                throw CommonError.invalid(field, "is declared twice");
            }
            if (template.parameters().get(i).example().isBlank()) {
                throw CommonError.invalid("params[" + i + "].example", "must not be blank");
            }
        }
    }

    private void checkParameters(WrittenText written) {
        if (Parameters.areMalformed(written.text())) {
            throw differs(written.field(), "has ${ that begins no parameter");
        }
        Set<String> used = Parameters.usedIn(written.text());
        if (!used.isEmpty() && !written.parameterised()) {
            throw differs(written.field(), "takes no parameters");
        }
        used.removeAll(parameters.declared());
        if (!used.isEmpty()) {
            throw differs(written.field(), String.join(", ", used) + " is not declared");
        }
    }

    private void checkEveryParameterIsUsed() {
        Set<String> unused = new TreeSet<>(parameters.declared());
        texts.stream()
                .filter(written -> !written.hidden() && !written.field().startsWith("params["))
                .forEach(written -> unused.removeAll(Parameters.usedIn(written.text())));
        if (!unused.isEmpty()) {
            throw differs("params", String.join(", ", unused) + " is not used");
        }
    }

    /** It may stand on the card or in the message that the card comes with: the recipient reads both. */
    void checkUnsubscribing() {
        boolean said = texts.stream()
                .filter(WrittenText::isRead)
                .anyMatch(written -> parameters.filled(written.text()).contains(UNSUBSCRIBE));
        if (!said) {
            throw AimTemplateError.protocol("pages", "a text must say " + UNSUBSCRIBE);
        }
    }

    private void refuseTrial(WrittenText written) {
        if (written.text().contains(TRIAL)) {
            throw CommonError.invalid(written.field(), "must not have " + TRIAL + " in commercial use");
        }
    }

    private static ApiException differs(String field, String detail) {
        return ApiException.ofField(AimTemplateError.PARAMETERS_DIFFER, field, detail);
    }
}
