package org.tidings.sms.template;

import static java.text.Normalizer.normalize;
import static org.tidings.shared.CommonError.invalid;

import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.review.WordList;
import org.tidings.shared.ApiException;
import org.tidings.shared.WireText;
import org.tidings.sms.template.NewSmsTemplate.Declaration;

/**
 * The rules of a template that need nothing but the request. Each refusal names the field as it stands on the wire, in few
 * words, since there is room for no more.
 */
final class TemplateRules {
    static final int LONGEST_NAME = 30;
    static final int LONGEST_CONTENT = 500;
    static final int LONGEST_DESCRIPTION = 100;
    static final int MOST_VARIABLES = 20;

    private static final String VARIABLE_BEGINNING = "${";

    /** Carriers do not take these, and the brackets are for signatures. A currency's sign may stand here and in no value. */
    private static final Pattern FORBIDDEN = Pattern.compile("[【】\\[\\]★&√※]|\\^_\\^");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final NewSmsTemplate template;

    private TemplateRules(NewSmsTemplate template) {
        this.template = template;
    }

    /** Refuses a template by the first rule that it breaks. */
    static void check(NewSmsTemplate template) {
        new TemplateRules(template).check();
    }

    private void check() {
        WireText.line("template_name", template.name(), LONGEST_NAME);
        template.description().ifPresent(description -> described("template_desc", description));
        checkDeclarations();
        SmsContent content = checkedContent();
        checkUse(content);
        if (template.variables().stream().noneMatch(variable -> variable.type() == SmsVariableType.NEWTEXT)) {
            throw ApiException.of(SmsTemplateError.NO_LINK_VARIABLE);
        }
        if (content.hasAdjacentVariables()) {
            throw ApiException.of(SmsTemplateError.ADJACENT_VARIABLES);
        }
    }

    private static void described(String field, String description) {
        if (description.isBlank()) {
            throw invalid(field, "must not be blank");
        }
        WireText.lines(field, description, LONGEST_DESCRIPTION);
    }

    private void checkDeclarations() {
        List<Declaration> variables = template.variables();
        if (variables.isEmpty() || variables.size() > MOST_VARIABLES) {
            throw invalid("variable_attributes", "must be 1 to " + MOST_VARIABLES);
        }
        Set<Integer> indexes = new TreeSet<>();
        for (int i = 0; i < variables.size(); i++) {
            String field = "variable_attributes[" + i + "]";
            int index = variables.get(i).index();
            if (index < 1 || index > variables.size()) {
                throw invalid(field + ".variable_index", "1 to " + variables.size());
            }
            if (!indexes.add(index)) {
                throw invalid(field + ".variable_index", "twice");
            }
            checkDescription(field + ".variable_desc", variables.get(i));
        }
    }

    private static void checkDescription(String field, Declaration variable) {
        boolean described =
                variable.description().filter(text -> !text.isBlank()).isPresent();
        if (variable.type() == SmsVariableType.TEXT && !described) {
            throw invalid(field, "needed for TEXT");
        }
        variable.description().ifPresent(text -> WireText.lines(field, text, LONGEST_DESCRIPTION));
    }

    private SmsContent checkedContent() {
        String written = template.content();
        if (written.isBlank()) {
            throw invalid("template_content", "must not be blank");
        }
        WireText.lines("template_content", written, LONGEST_CONTENT);
        // Neither width nor what nobody sees hides a symbol.
        Matcher forbidden =
                FORBIDDEN.matcher(UNSEEN.matcher(normalize(written, Form.NFKC)).replaceAll(""));
        if (forbidden.find()) {
            throw invalid("template_content", "has " + forbidden.group());
        }
        SmsContent content = SmsContent.of(written);
        if (content.literals().stream().anyMatch(literal -> literal.contains(VARIABLE_BEGINNING))) {
            throw invalid("template_content", "malformed ${");
        }
        return content;
    }

    /** What is declared must stand in the content and the other way round. */
    private void checkUse(SmsContent content) {
        Set<Integer> declared = new TreeSet<>();
        template.variables().forEach(variable -> declared.add(variable.index()));
        Set<Integer> used = new TreeSet<>(content.indexes());
        List<Integer> undeclared = new ArrayList<>(used);
        undeclared.removeAll(declared);
        if (!undeclared.isEmpty()) {
            throw invalid("template_content", undeclared.get(0) + " undeclared");
        }
        declared.removeAll(used);
        if (!declared.isEmpty()) {
            throw invalid("variable_attributes", declared.iterator().next() + " unused");
        }
    }

    /** Refuses words that an operator does not want to see. */
    static void checkWords(NewSmsTemplate template, WordList words) {
        words.requireNoneIn("template_name", template.name());
        words.requireNoneIn("template_content", template.content());
        template.description().ifPresent(text -> words.requireNoneIn("template_desc", text));
        for (int i = 0; i < template.variables().size(); i++) {
            String field = "variable_attributes[" + i + "].variable_desc";
            template.variables().get(i).description().ifPresent(text -> words.requireNoneIn(field, text));
        }
    }
}
