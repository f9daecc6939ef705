package org.tidings.vms.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tidings.vms.template.Templates.at;
import static org.tidings.vms.template.Templates.file;
import static org.tidings.vms.template.Templates.named;
import static org.tidings.vms.template.Templates.of;
import static org.tidings.vms.template.Templates.png;
import static org.tidings.vms.template.Templates.signed;
import static org.tidings.vms.template.Templates.text;
import static org.tidings.vms.template.Templates.url;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.vms.template.NewTemplate.Resource;

class TemplateRulesTest {
    private static final Resource[] NINE = Stream.concat(
                    Stream.of(signed()), Stream.generate(() -> text("t")).limit(8))
            .toArray(Resource[]::new);

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("one text", of(signed())),
                arguments("media before the first text", of(png(), signed())),
                arguments("eight frames", of(eight())),
                arguments("indexes in any order", of(at("2-1", text("b")), at("1-1", signed()))),
                arguments("two pairs", of(pairs(2))),
                arguments("pair of texts", of(at("1-1", signed()), at("1-2", text("b")))),
                arguments("title of 20 wide characters", named("n", "😀".repeat(20), 1, signed())),
                arguments("name of 100 wide characters", named("😀".repeat(100), "t", 9999, signed())),
                arguments("signature of 20", of(text("【" + "签".repeat(20) + "】"))),
                arguments("text of several lines", of(text("【签名】a\r\n\tb"))),
                arguments("placeholders up to 100", of(text("【签名】#p_1##p_100#"))),
                arguments("placeholder used again in its sort", of(text("【签名】#p_1#"), text("#p_1#"))),
                arguments("placeholder for jpg and png", of(signed(), file("jpg", "#p_1#"), file("png", "#p_1#"))),
                arguments("placeholder for a video by URL", of(signed(), url("#p_7#"))),
                arguments("remarks of 200", Templates.remarked("好".repeat(200))),
                arguments("callback URL of 1000", Templates.calledBackAt("http://a/" + "x".repeat(991))),
                arguments("resource URL of 1024 bytes", of(signed(), url("http://a/" + "x".repeat(1015)))),
                arguments("a lone hash", of(text("【签名】# p_1 #p #"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void templateShouldBeAccepted(String rule, NewTemplate template) {
        assertThat(TemplateRules.plan(template, Templates.SETTINGS).elements()).hasSameSizeAs(template.resources());
    }

    static Stream<Arguments> refused() {
        return Stream.of(refusedHeads(), refusedFrames(), refusedElements(), refusedTexts())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> refusedHeads() {
        return Stream.of(
                arguments("blank name", "tpl_name", named(" ", "t", 1, signed())),
                arguments("name of 101", "tpl_name", named("n".repeat(101), "t", 1, signed())),
                arguments("control character in the name", "tpl_name", named("n\u0000", "t", 1, signed())),
                arguments("half a surrogate pair", "tpl_name", named("n\ud83d", "t", 1, signed())),
                arguments("blank title", "title", named("n", "", 1, signed())),
                arguments("title of 21", "title", named("n", "题".repeat(21), 1, signed())),
                arguments("opening bracket in the title", "title", named("n", "a【", 1, signed())),
                arguments("closing bracket in the title", "title", named("n", "】a", 1, signed())),
                arguments("no day", "expiration_time", named("n", "t", 0, signed())),
                arguments("10000 days", "expiration_time", named("n", "t", 10_000, signed())),
                arguments("remarks of 201", "remarks", Templates.remarked("好".repeat(201))),
                arguments(
                        "callback URL of 1001", "callbackurl", Templates.calledBackAt("http://a/" + "x".repeat(992))));
    }

    private static Stream<Arguments> refusedFrames() {
        return Stream.of(
                arguments("nothing", "reslist", of()),
                arguments(
                        "eleven elements",
                        "reslist",
                        of(Stream.generate(Templates::signed).limit(11).toArray(Resource[]::new))),
                arguments("nine frames", "reslist", of(NINE)),
                arguments("index 9-1", "reslist[1].index", of(at("1-1", signed()), at("9-1", text("b")))),
                arguments("three elements in a frame", "reslist[1].index", of(at("1-1", signed()), at("1-3", png()))),
                arguments("some without index", "reslist[1].index", of(at("1-1", signed()), text("b"))),
                arguments("index twice", "reslist[1].index", of(at("1-1", signed()), at("1-1", png()))),
                arguments("frame 0", "reslist[0].index", of(at("0-1", signed()))),
                arguments("position 0", "reslist[0].index", of(at("1-0", signed()))),
                arguments("leading zero", "reslist[0].index", of(at("01-1", signed()))),
                arguments("no position", "reslist[0].index", of(at("1", signed()))),
                arguments("three numbers", "reslist[0].index", of(at("1-1-1", signed()))),
                arguments("words", "reslist[0].index", of(at("a-b", signed()))),
                arguments("a frame left out", "reslist", of(at("1-1", signed()), at("3-1", text("b")))),
                arguments("no first frame", "reslist", of(at("2-1", signed()))),
                arguments("no first element", "reslist", of(at("1-2", signed()))),
                arguments("pair without text", "reslist", of(at("1-1", signed()), at("2-1", png()), at("2-2", png()))),
                arguments("three pairs", "reslist", of(pairs(3))));
    }

    private static Stream<Arguments> refusedElements() {
        return Stream.of(
                arguments("unknown type", "reslist[1].type", of(signed(), file("exe", "aaaa"))),
                arguments("type in capitals", "reslist[1].type", of(signed(), file("PNG", "aaaa"))),
                arguments("unknown source", "reslist[0].source", of(resource("txt", "ftp", "a", "n"))),
                arguments("picture as txt", "reslist[0].source", of(resource("png", "txt", "a", "n"))),
                arguments("text as file", "reslist[0].source", of(resource("txt", "file", "a", "n"))),
                arguments("text by URL", "reslist[0].source", of(resource("txt", "url", "http://a/", "n"))),
                arguments("blank resource name", "reslist[0].name", of(resource("txt", "txt", "【a】", " "))),
                arguments("resource name of 101", "reslist[1].name", of(signed(), Templates.called("n".repeat(101)))),
                arguments("path as name", "reslist[1].name", of(signed(), Templates.called("../a.png"))),
                arguments("Windows path as name", "reslist[1].name", of(signed(), Templates.called("..\\a.png"))),
                arguments("dots as name", "reslist[1].name", of(signed(), Templates.called(".."))),
                arguments("empty text", "reslist[1].content", of(signed(), text(" \n"))),
                arguments("empty picture", "reslist[1].content", of(signed(), file("png", ""))),
                arguments(
                        "resource URL of 1025 bytes",
                        "reslist[1].content",
                        of(signed(), url("http://a/" + "图".repeat(338) + "xx"))));
    }

    private static Stream<Arguments> refusedTexts() {
        return Stream.of(
                arguments("no text at all", "reslist", of(png())),
                arguments("no signature", "reslist[0].content", of(text("hello"))),
                arguments("signature later", "reslist[0].content", of(text("hello【签名】"))),
                arguments("signature in the second text", "reslist[0].content", of(text("a"), signed())),
                arguments("empty signature", "reslist[0].content", of(text("【】a"))),
                arguments("signature of 21", "reslist[0].content", of(text("【" + "签".repeat(21) + "】"))),
                arguments("placeholder as signature", "reslist[0].content", of(text("【#p_1#】"))),
                arguments("unclosed signature", "reslist[0].content", of(text("【签名"))),
                arguments("brackets again", "reslist[0].content", of(text("【签名】a【b】"))),
                arguments("brackets in another text", "reslist[1].content", of(signed(), text("b】"))),
                arguments("text of 2001", "reslist[1].content", of(signed(), text("x".repeat(2001)))),
                arguments("bell in the text", "reslist[0].content", of(text("【签名】\u0007"))),
                arguments("placeholder 0", "reslist[0].content", of(text("【签名】#p_0#"))),
                arguments("placeholder 101", "reslist[0].content", of(text("【签名】#p_101#"))),
                arguments("placeholder 01", "reslist[0].content", of(text("【签名】#p_01#"))),
                arguments("placeholder by name", "reslist[0].content", of(text("【签名】#p_name#"))),
                arguments("unclosed placeholder", "reslist[0].content", of(text("【签名】#p_1 a"))),
                arguments("picture placeholder 101", "reslist[1].content", of(signed(), file("png", "#p_101#"))),
                arguments(
                        "placeholder for text and picture",
                        "reslist[1].content",
                        of(text("【签名】#p_1#"), file("png", "#p_1#"))),
                arguments(
                        "placeholder for sound and video",
                        "reslist[2].content",
                        of(signed(), file("mp3", "#p_2#"), file("mp4", "#p_2#"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void templateShouldBeRefusedByItsField(String rule, String field, NewTemplate template) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> {
                    TemplatePlan plan = TemplateRules.plan(template, Templates.SETTINGS);
                    // A placeholder that is none is a file that is no Base64.
                    plan.elements().stream()
                            .filter(TemplatePlan.Element::isMedia)
                            .forEach(media -> MediaLoader.decoded(media.contentField(), media.content()));
                })
                .satisfies(refusal -> {
                    assertThat(refusal.field()).contains(field);
                    assertThat(refusal.error()).isEqualTo(CommonError.INVALID_PARAMETER);
                });
    }

    @Test
    void planShouldHoldSignatureVariablesAndOrderOfDisplay() {
        TemplatePlan plan = TemplateRules.plan(
                of(at("2-1", text("#p_3##p_2#")), at("1-2", file("mp4", "#p_10#")), at("1-1", text("【签名】#p_1#"))),
                Templates.SETTINGS);
        assertThat(plan.signature()).isEqualTo("签名");
        assertThat(plan.variables())
                .containsExactly(
                        new Variable(1, "txt"),
                        new Variable(2, "txt"),
                        new Variable(3, "txt"),
                        new Variable(10, "mp4"));
        assertThat(plan.elements())
                .extracting(TemplatePlan.Element::field)
                .containsExactly("reslist[2]", "reslist[1]", "reslist[0]");
    }

    private static Resource[] eight() {
        return Stream.concat(
                        Stream.of(signed()), Stream.generate(() -> text("t")).limit(7))
                .toArray(Resource[]::new);
    }

    private static Resource[] pairs(int count) {
        return Stream.iterate(1, frame -> frame <= count, frame -> frame + 1)
                .flatMap(frame ->
                        Stream.of(at(frame + "-1", frame == 1 ? signed() : text("t")), at(frame + "-2", png())))
                .toArray(Resource[]::new);
    }

    private static Resource resource(String type, String source, String content, String name) {
        return new Resource(type, source, content, name, Optional.empty());
    }
}
