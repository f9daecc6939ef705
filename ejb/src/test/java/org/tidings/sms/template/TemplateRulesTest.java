package org.tidings.sms.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tidings.sms.template.SmsTemplateError.ADJACENT_VARIABLES;
import static org.tidings.sms.template.SmsTemplateError.NO_LINK_VARIABLE;
import static org.tidings.sms.template.SmsVariableType.NEWTEXT;
import static org.tidings.sms.template.SmsVariableType.PHONE;
import static org.tidings.sms.template.SmsVariableType.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.ErrorCode;
import org.tidings.sms.template.NewSmsTemplate.Declaration;

class TemplateRulesTest {
    private static final Declaration LINK = new Declaration(1, NEWTEXT, Optional.empty());

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("a link", saying("详情 ${1} ", LINK)),
                arguments("nothing but a link", saying("${1}", LINK)),
                arguments("500 characters", saying("${1}" + "好".repeat(496), LINK)),
                arguments("500 wide characters", saying("${1}" + "😀".repeat(496), LINK)),
                arguments("several lines", saying("您好\r\n详情\t${1}", LINK)),
                arguments("variables in another order", saying("${2},详情 ${1}", LINK, phone(2))),
                arguments("declarations in another order", saying("${1},${2}", phone(2), LINK)),
                arguments("a variable that stands twice", saying("${1} 或 ${1}", LINK)),
                arguments("two links", saying("${1} ${2}", LINK, new Declaration(2, NEWTEXT, Optional.empty()))),
                arguments("a described TEXT", saying("${2} ${1}", LINK, text(2, "称呼"))),
                arguments("signs of currencies", saying("¥100或$15 ${1}", LINK)),
                arguments("lone signs of a variable", saying("$ {1} { } ${1}", LINK)),
                arguments("a lone caret", saying("2^10 ${1}", LINK)),
                arguments("twenty variables", twenty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void templateShouldBeAccepted(String rule, NewSmsTemplate template) {
        assertThatCode(() -> TemplateRules.check(template)).doesNotThrowAnyException();
    }

    static Stream<Arguments> refused() {
        return Stream.of(refusedHeads(), refusedContents(), refusedVariables()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> refusedHeads() {
        return Stream.of(
                invalid("blank name", "template_name", named(" ", Optional.empty())),
                invalid("name of 31", "template_name", named("名".repeat(31), Optional.empty())),
                invalid("name of two lines", "template_name", named("a\nb", Optional.empty())),
                invalid("blank description", "template_desc", named("n", Optional.of(" "))),
                invalid("description of 101", "template_desc", named("n", Optional.of("描".repeat(101)))));
    }

    private static Stream<Arguments> refusedContents() {
        String field = "template_content";
        return Stream.of(
                invalid("blank content", field, saying("\n", LINK)),
                invalid("501 characters", field, saying("${1}" + "好".repeat(497), LINK)),
                invalid("a control character", field, saying("a\u0007${1}", LINK)),
                invalid("a variable 0", field, saying("${0} ${1}", LINK)),
                invalid("a variable 01", field, saying("${01} ${1}", LINK)),
                invalid("a variable 100", field, saying("${100} ${1}", LINK)),
                invalid("a named variable", field, saying("${name} ${1}", LINK)),
                invalid("an open variable", field, saying("${1} ${1", LINK)),
                invalid("an empty variable", field, saying("${} ${1}", LINK)),
                invalid("an undeclared variable", field, saying("${1} ${2}", LINK)),
                arguments("adjacent variables", ADJACENT_VARIABLES, "", saying("a${1}${2}b", LINK, phone(2))),
                arguments(
                        "variables with nothing seen between",
                        ADJACENT_VARIABLES,
                        "",
                        saying("a${1}\u200b${2}b", LINK, phone(2))),
                arguments("a variable beside itself", ADJACENT_VARIABLES, "", saying("${1}${1}", LINK)));
    }

    private static Stream<Arguments> refusedVariables() {
        String field = "variable_attributes";
        return Stream.of(
                invalid("no variable", field, saying("a")),
                invalid("twenty-one variables", field, many(21)),
                invalid("an unused variable", field, saying("${1}", LINK, phone(2))),
                invalid("an index of 0", field + "[1].variable_index", saying("${1}", LINK, phone(0))),
                invalid("a gap", field + "[1].variable_index", saying("${1} ${3}", LINK, phone(3))),
                invalid("the same index twice", field + "[1].variable_index", saying("${1}", LINK, phone(1))),
                invalid("a TEXT without description", field + "[1].variable_desc", saying("${1} ${2}", LINK, bare())),
                invalid(
                        "a TEXT with a blank description",
                        field + "[1].variable_desc",
                        saying("${1} ${2}", LINK, text(2, " "))),
                invalid(
                        "a description of 101",
                        field + "[1].variable_desc",
                        saying("${1} ${2}", LINK, text(2, "描".repeat(101)))),
                arguments("no link", NO_LINK_VARIABLE, "", saying("请拨打 ${1}", phone(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void templateShouldBeRefused(String rule, ErrorCode error, String field, NewSmsTemplate template) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> TemplateRules.check(template))
                .matches(refused -> refused.error() == error, "is " + error)
                .matches(refused -> refused.field().orElse("").equals(field), "names " + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"【", "】", "[", "]", "★", "&", "√", "※", "^_^"})
    void forbiddenSymbolShouldBeRefused(String symbol) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> TemplateRules.check(saying("a" + symbol + "b ${1}", LINK)))
                .withMessage("template_content: has " + symbol);
    }

    @ParameterizedTest
    @CsvSource({"［, [", "］, ]", "＆, &", "＾＿＾, ^_^", "^\u200b_^, ^_^"})
    void neitherWidthNorWhatIsUnseenShouldHideASymbol(String hidden, String symbol) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> TemplateRules.check(saying("a" + hidden + "b ${1}", LINK)))
                .withMessage("template_content: has " + symbol);
    }

    private static Arguments invalid(String rule, String field, NewSmsTemplate template) {
        return arguments(rule, CommonError.INVALID_PARAMETER, field, template);
    }

    private static NewSmsTemplate saying(String content, Declaration... variables) {
        return of("模板", Optional.empty(), content, List.of(variables));
    }

    private static NewSmsTemplate named(String name, Optional<String> description) {
        return of(name, description, "${1}", List.of(LINK));
    }

    private static NewSmsTemplate of(
            String name, Optional<String> description, String content, List<Declaration> variables) {
        return new NewSmsTemplate(name, "s", Optional.empty(), Optional.empty(), content, description, variables);
    }

    private static Declaration phone(int index) {
        return new Declaration(index, PHONE, Optional.empty());
    }

    private static Declaration text(int index, String description) {
        return new Declaration(index, TEXT, Optional.of(description));
    }

    private static Declaration bare() {
        return new Declaration(2, TEXT, Optional.empty());
    }

    private static NewSmsTemplate twenty() {
        return many(20);
    }

    private static NewSmsTemplate many(int variables) {
        List<Declaration> declarations = IntStream.rangeClosed(1, variables)
                .mapToObj(index -> new Declaration(index, NEWTEXT, Optional.empty()))
                .toList();
        StringBuilder content = new StringBuilder();
        declarations.forEach(
                declaration -> content.append("${").append(declaration.index()).append("} "));
        return of("模板", Optional.empty(), content.toString(), declarations);
    }
}
