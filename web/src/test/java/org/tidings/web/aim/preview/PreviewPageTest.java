package org.tidings.web.aim.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.aim.template.ActionType;
import org.tidings.aim.template.AimTemplatePreview;
import org.tidings.aim.template.Card;
import org.tidings.aim.template.CardAction;
import org.tidings.aim.template.CardContent;
import org.tidings.aim.template.CardContent.Looks;
import org.tidings.aim.template.CardContent.Text;
import org.tidings.aim.template.CardContent.TextRole;
import org.tidings.aim.template.CardPage;
import org.tidings.aim.template.CardParameter;
import org.tidings.aim.template.ContentType;
import org.tidings.aim.template.Layout;
import org.tidings.aim.template.Layouts;
import org.tidings.aim.template.SourceType;

class PreviewPageTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";
    private static final CardAction SHOP = action(ActionType.OPEN_URL, "https://shop.example.com/?a=1&b=${name}");

    @ParameterizedTest
    @MethodSource("layouts")
    void hostileWordsShouldStayWordsInEveryLayout(String layout) {
        String page = page(
                layout,
                text(1, HOSTILE),
                text(2, HOSTILE),
                text(3, HOSTILE),
                picture(4, SourceType.MATERIAL, HOSTILE),
                picture(5, SourceType.ADDRESS, "https://elsewhere.example.com/" + HOSTILE),
                button(6, HOSTILE, action(ActionType.OPEN_URL, "javascript:alert(1)")));

        assertThat(page)
                .doesNotContain("<script", "onerror=alert(1)>", "javascript:", "src=\"http", "style=\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everythingSaidShouldBeSeenInEveryLayout(String layout) {
        String page = page(
                layout,
                picture(1, SourceType.MATERIAL, "11"),
                text(2, "first words"),
                text(3, "other words"),
                button(4, "press here", SHOP));

        assertThat(page).contains("first words", "other words", "press here", "src=\"/content/11\"");
        assertThat(page).containsPattern("href=\"https://shop\\.example\\.com/\\?a=1&amp;b=Lin\"");
    }

    @Test
    void parametersShouldBeFilledWithTheirExamples() {
        assertThat(page("PureText", text(1, "Dear ${name}, ${other}"))).contains("Dear Lin, ${other}");
    }

    @Test
    void hiddenComponentsShouldNotBeShownWhereTheLayoutHides() {
        assertThat(page("Ecommerce", hidden(text(1, "secret")), text(2, "seen")))
                .doesNotContain("secret")
                .contains("seen");
        assertThat(page("PureText", hidden(text(1, "seen all the same")))).contains("seen all the same");
    }

    @Test
    void couponShouldBeHiddenByItsVariant() {
        Layout layout = Layouts.standard().of("EcommerceCouponVertical").orElseThrow();
        List<CardPage> pages = List.of(new CardPage(1, List.of(text(1, "goods"), text(5, "fifty off"))));

        assertThat(page(new Card(layout, Optional.of(1), pages))).contains("goods", "fifty off");
        assertThat(page(new Card(layout, Optional.of(2), pages)))
                .contains("goods")
                .doesNotContain("fifty off");
    }

    @Test
    void pagesShouldComeInTheirOrder() {
        Layout layout = Layouts.standard().of("PureText").orElseThrow();
        Card card = new Card(
                layout,
                Optional.empty(),
                List.of(new CardPage(2, List.of(text(1, "later"))), new CardPage(1, List.of(text(1, "sooner")))));

        assertThat(page(card)).containsSubsequence("sooner", "later", "共 2 页");
    }

    @Test
    void materialThatIsGoneShouldLeaveItsPlace() {
        assertThat(page("StandardImageAndText", picture(1, SourceType.MATERIAL, "gone")))
                .contains("素材不存在")
                .doesNotContain("src=\"/content");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_URL, https://a.example.com/x?y=1, https://a.example.com/x?y=1",
        "OPEN_BROWSER, http://a.example.com/, http://a.example.com/",
        "OPEN_URL, HTTPS://a.example.com/, HTTPS://a.example.com/",
        "OPEN_URL, javascript:alert(1), ",
        "OPEN_URL, //a.example.com/, ",
        "OPEN_URL, 'data:text/html,x', ",
        "OPEN_URL, https://a b/, ",
        "DIAL_PHONE, 4008001234, tel:4008001234",
        "DIAL_PHONE, '10086;ext=1', ",
        "OPEN_SMS, 10086, sms:10086?body=hi%20there",
        "OPEN_EMAIL, a@example.com, mailto:a@example.com?body=hi%20there",
        "OPEN_EMAIL, a@example.com?cc=b@c, ",
        "OPEN_APP, weixin://, ",
        "OPEN_QUICK, hap://app/x, ",
        "COPY_PARAMETER, https://a.example.com/, ",
        "VIEW_PIC, https://a.example.com/, "
    })
    void tapsShouldLeadOnlyWhereABrowserIsSafe(ActionType type, String target, String href) {
        CardAction action =
                new CardAction(type, target, Optional.empty(), Optional.empty(), Map.of("body", "hi there"));

        assertThat(Links.of(action, new Values(Map.of()))).isEqualTo(Optional.ofNullable(href));
    }

    @Test
    void pageShouldLoadNothingForeign() {
        assertThat(PreviewPage.POLICY)
                .startsWith("default-src 'none'; img-src 'self'; media-src 'self'; style-src 'sha256-")
                .doesNotContain("unsafe", "http", "*", "script-src");
    }

    static Stream<String> layouts() {
        return Layouts.standard().all().stream().map(Layout::id);
    }

    private static String page(String layout, CardContent... contents) {
        return page(new Card(
                Layouts.standard().of(layout).orElseThrow(),
                Optional.empty(),
                List.of(new CardPage(1, new ArrayList<>(List.of(contents))))));
    }

    private static String page(Card card) {
        AimTemplatePreview preview = new AimTemplatePreview(
                "d",
                "600000001",
                "a card",
                card,
                List.of(new CardParameter("${name}", CardParameter.Type.TEXT, "Lin")));
        return PreviewPage.of(
                preview, id -> Optional.of("/content/" + id).filter(path -> id.matches("\\d+")), "/qr.png");
    }

    private static CardContent text(int position, String words) {
        return content(ContentType.TEXT, position, words, Optional.empty());
    }

    private static CardContent button(int position, String words, CardAction action) {
        return content(ContentType.BUTTON, position, words, Optional.of(action));
    }

    private static CardContent content(ContentType type, int position, String words, Optional<CardAction> action) {
        Text text = new Text(words, "", TextRole.BODY);
        return new CardContent(type, position, text, Optional.empty(), Looks.USUAL, action);
    }

    private static CardContent picture(int position, SourceType source, String src) {
        CardContent.Media media =
                new CardContent.Media(source, src, Optional.empty(), Optional.empty(), Optional.empty());
        return new CardContent(
                ContentType.IMAGE, position, Text.NONE, Optional.of(media), Looks.USUAL, Optional.empty());
    }

    private static CardContent hidden(CardContent content) {
        Looks looks = new Looks(Optional.of(false), Optional.empty(), Optional.empty(), Optional.empty());
        return new CardContent(
                content.type(), content.position(), content.text(), content.media(), looks, content.action());
    }

    private static CardAction action(ActionType type, String target) {
        return new CardAction(type, target, Optional.empty(), Optional.empty(), Map.of());
    }
}
