package org.tidings.aim.template;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tidings.aim.template.Examples.first;
import static org.tidings.aim.template.Examples.named;
import static org.tidings.aim.template.Examples.parameters;
import static org.tidings.aim.template.Examples.saying;
import static org.tidings.aim.template.Examples.smallest;
import static org.tidings.aim.template.Examples.sms;
import static org.tidings.aim.template.Examples.subType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.aim.template.NewAimTemplate.Purpose;
import org.tidings.aim.template.NewAimTemplate.Sms;

/** One template refused for every rule of its texts. */
class TextRefusalsTest {
    private static final String STANDARD = "StandardImageAndText";
    private static final CardParameter NAME = new CardParameter("${name}", CardParameter.Type.TEXT, "王先生");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void heads(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> heads() {
        NewAimTemplate good = smallest(STANDARD);
        return Stream.of(
                arguments("tpl_name", named(good, "字".repeat(18), Purpose.COMMERCIAL)),
                arguments("tpl_name", named(good, "模板", Purpose.TRIAL)),
                arguments("tpl_name", named(good, "测试模板", Purpose.COMMERCIAL)),
                arguments("pages[0].contents[1].content", named(good, "测试模板", Purpose.TRIAL)),
                arguments("sub_type", subType(good, 2)),
                arguments("sub_type", subType(smallest("RedPacket"), 3)),
                arguments("sms_template", sms(good, new Sms(Optional.empty(), List.of(), Optional.of("[文本0-100]")))),
                arguments("sms_template", sms(good, new Sms(Optional.empty(), List.of(), Optional.of("[文本9-2]")))),
                arguments("sms_template", sms(good, new Sms(Optional.empty(), List.of(), Optional.of("[汉字0-2]")))),
                arguments(
                        "sms_template",
                        sms(
                                good,
                                new Sms(
                                        Optional.empty(),
                                        List.of(),
                                        Optional.of("[文本0-99]".repeat(3) + "字".repeat(74))))),
                arguments("sms_signs[0]", sms(good, new Sms(Optional.empty(), List.of("【云】"), Optional.empty()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void texts(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> texts() {
        NewAimTemplate good = smallest(STANDARD);
        return Stream.of(
                arguments("pages[0].contents[1].content", say(good, "a<b")),
                arguments("pages[0].contents[1].content", say(good, "a>b")),
                arguments("pages[0].contents[1].content", say(good, "a&b")),
                arguments("pages[0].contents[1].content", say(good, "a  b")),
                arguments("pages[0].contents[1].content", say(good, "a\u3000\u3000b")),
                arguments("pages[0].contents[1].content", say(good, "a\u00A0 b")),
                arguments("pages[0].contents[1].content", say(good, "字".repeat(41))),
                arguments("pages[0].contents[1].content", say(good, " ")),
                arguments("pages[0].contents[1].content", say(good, "您好${name}")),
                arguments("pages[0].contents[1].content", parameters(say(good, "您好${name"), NAME)),
                arguments("params", parameters(good, NAME)),
                arguments("params[1].name", parameters(say(good, "${name}"), NAME, NAME)),
                arguments(
                        "params[0].name", parameters(good, new CardParameter("name", CardParameter.Type.TEXT, "王先生"))),
                arguments(
                        "pages[0].contents[1].content",
                        parameters(
                                say(good, "${name}"),
                                new CardParameter("${name}", CardParameter.Type.TEXT, "字".repeat(41)))),
                arguments("pages", say(sms(good, new Sms(Optional.empty(), List.of(), Optional.empty())), "您好")));
    }

    @Test
    void textsThatNobodySeesShouldNotCount() {
        NewAimTemplate good = sms(smallest("Ecommerce"), new Sms(Optional.empty(), List.of(), Optional.empty()));
        NewAimTemplate hidden = first(good, ContentType.TEXT, Cards::hidden);

        Refusals.assertRefused(hidden, "pages", "KM.90016803");
        Refusals.assertRefused(
                parameters(first(say(good, "${name}拒收请回复R"), ContentType.TEXT, Cards::hidden), NAME),
                "params",
                "KM.90016802");
    }

    private static NewAimTemplate say(NewAimTemplate template, String text) {
        return first(template, ContentType.TEXT, one -> saying(one, text));
    }
}
