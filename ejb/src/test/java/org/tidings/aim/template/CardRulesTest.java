package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.aim.template.Examples.first;
import static org.tidings.aim.template.Examples.largest;
import static org.tidings.aim.template.Examples.pages;
import static org.tidings.aim.template.Examples.parameters;
import static org.tidings.aim.template.Examples.smallest;
import static org.tidings.aim.template.Examples.sms;
import static org.tidings.aim.template.Examples.subType;
import static org.tidings.aim.template.Examples.vendors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.aim.template.NewAimTemplate.Sms;
import org.tidings.shared.ApiException;

/** Cards that are accepted: of every layout, and where a rule bends. */
class CardRulesTest {
    private static final String STANDARD = "StandardImageAndText";
    private static final Sms FULL = new Sms(Optional.of("您好"), List.of("华为云"), Optional.of("[数字0-4]元[字母1-9]拒收请回复R"));
    private static final CardParameter NAME = new CardParameter("${name}", CardParameter.Type.TEXT, "王先生");

    static Stream<String> layouts() {
        return Layouts.standard().all().stream().map(Layout::id);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void smallestCardShouldBeAccepted(String layout) {
        assertThat(CardRules.plan(smallest(layout)).vendors())
                .isSubsetOf(Layouts.standard().of(layout).orElseThrow().vendors());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void largestCardShouldBeAccepted(String layout) {
        NewAimTemplate template = largest(layout);

        assertThat(CardRules.plan(template).contents())
                .hasSameSizeAs(template.pages().get(0).contents());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void cardShouldBeAcceptedForEachOfItsVendors(String layout) {
        Layouts.standard()
                .of(layout)
                .orElseThrow()
                .vendors()
                .forEach(vendor -> assertThat(CardRules.plan(sms(vendors(smallest(layout), vendor), FULL))
                                .vendors())
                        .containsExactly(vendor));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void oneTooManyShouldBeRefused(String layout) {
        NewAimTemplate template = largest(layout);
        CardContent button = new CardContent(
                ContentType.BUTTON,
                99,
                new CardContent.Text("再来", "", CardContent.TextRole.BODY),
                Optional.empty(),
                CardContent.Looks.USUAL,
                Optional.of(Examples.OPEN));
        List<CardContent> more = Stream.concat(template.pages().get(0).contents().stream(), Stream.of(button))
                .toList();

        Refusals.assertRefused(pages(template, new CardPage(1, more)), "pages[0].contents[", "KM.90016803");
    }

    @Test
    void samsungAmongOthersShouldNotLimitTheFallBack() {
        NewAimTemplate app = Cards.falling(Cards.falling(ActionType.OPEN_APP, Optional.empty(), ""), FloorType.BROWSER);

        assertThat(CardRules.plan(vendors(app, Vendor.SAMSUNG, Vendor.HUAWEI)).vendors())
                .containsExactlyInAnyOrder(Vendor.SAMSUNG, Vendor.HUAWEI);
    }

    @Test
    void fallBackShouldNotCountWhereNoVendorIsNamed() {
        NewAimTemplate app =
                Cards.falling(Cards.falling(ActionType.OPEN_APP, Optional.empty(), ""), FloorType.QUICK_APP);

        assertThat(CardRules.plan(app).vendors()).contains(Vendor.OPPO);
    }

    @Test
    void vendorsWhoCannotShouldBeLeftOutWhereNoneIsNamed() {
        NewAimTemplate call = Refusals.tap(ActionType.DIAL_PHONE, "10086");

        assertThat(CardRules.plan(call).vendors()).contains(Vendor.HUAWEI).doesNotContain(Vendor.OPPO, Vendor.VIVO);
    }

    @Test
    void hiddenCouponAreaShouldBeAccepted() {
        NewAimTemplate hidden = first(
                smallest("EcommerceCouponVertical"), ContentType.BUTTON, button -> Cards.plain(Cards.hidden(button)));

        assertThat(CardRules.plan(subType(hidden, 2)).card().subType()).contains(2);
    }

    @Test
    void addressShouldKeepItsAmpersandsAndParameters() {
        NewAimTemplate template =
                parameters(Refusals.tap(ActionType.OPEN_URL, "https://example.com/?a=1&b=${name}"), NAME);

        assertThat(CardRules.plan(template).contents()).isNotEmpty();
    }

    @Test
    void usualVariantShouldBeTakenWhereNoneIsNamed() {
        assertThat(CardRules.plan(smallest("RedPacket")).card().subType()).contains(1);
        assertThat(CardRules.plan(smallest(STANDARD)).card().subType()).isEmpty();
        assertThat(CardRules.plan(subType(smallest(STANDARD), 1)).card().subType())
                .isEmpty();
    }

    @Test
    void fourVouchersShouldBeTheMost() {
        assertThat(largest("CardVouchers").pages().get(0).contents())
                .filteredOn(content -> content.type() == ContentType.IMAGE)
                .hasSize(4);
    }

    @Test
    void linesOfAnySystemShouldBeTaken() {
        NewAimTemplate template =
                first(smallest("PureText"), ContentType.TEXT, one -> Examples.saying(one, "尊敬的客户\r\n\r\n拒收请回复R"));

        assertThat(CardRules.plan(template).contents().get(0).content().text().content())
                .isEqualTo("尊敬的客户\n\n拒收请回复R");
    }

    @Test
    void greetingShouldHaveFiftyFourCharacters() {
        List<CardContent> contents =
                new ArrayList<>(smallest("RedPacket").pages().get(0).contents());
        contents.add(new CardContent(
                ContentType.TEXT,
                90,
                new CardContent.Text("字".repeat(54), "", CardContent.TextRole.BODY),
                Optional.empty(),
                CardContent.Looks.USUAL,
                Optional.empty()));

        assertThat(CardRules.plan(pages(smallest("RedPacket"), new CardPage(1, contents)))
                        .contents())
                .hasSameSizeAs(contents);
    }

    @Test
    void fieldsThatTheActionDoesNotHaveShouldBeLeftOut() {
        CardAction open = new CardAction(
                ActionType.OPEN_URL,
                "https://example.com/",
                Optional.empty(),
                Optional.empty(),
                Map.of("body", "x".repeat(1000), "mode", "0"));

        assertThat(open.details()).containsOnlyKeys("mode");
    }

    @Test
    void wordsOfAPictureShouldBeLeftOut() {
        NewAimTemplate template =
                first(smallest(STANDARD), ContentType.IMAGE, picture -> Examples.saying(picture, "拒收请回复R"));

        assertThat(template.pages().get(0).contents().get(0).text()).isEqualTo(CardContent.Text.NONE);
    }

    @Test
    void cardThatIsTooMuchToBeKeptShouldBeRefused() {
        CardContent text = largest("PureText").pages().get(0).contents().get(0);
        CardPage page = new CardPage(1, List.of(Examples.saying(text, "字".repeat(CardJson.LONGEST))));

        assertThatThrownBy(() -> CardJson.writePages(List.of(page)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.field()).contains("pages"));
    }

    @Test
    void cardShouldBeReadAsItWasWritten() {
        List<CardPage> written = largest("EcommerceCouponVertical").pages();

        assertThat(CardJson.pages(CardJson.write(written))).isEqualTo(written);
        assertThat(CardJson.parameters(CardJson.write(List.of(NAME)))).containsExactly(NAME);
    }
}
