package org.tidings.aim.template;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tidings.aim.template.Examples.at;
import static org.tidings.aim.template.Examples.first;
import static org.tidings.aim.template.Examples.largest;
import static org.tidings.aim.template.Examples.pages;
import static org.tidings.aim.template.Examples.smallest;
import static org.tidings.aim.template.Examples.subType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One card refused for every rule of its pages and components. */
class ComponentRefusalsTest {
    private static final String STANDARD = "StandardImageAndText";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void components(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> components() {
        NewAimTemplate good = smallest(STANDARD);
        List<CardContent> contents = good.pages().get(0).contents();
        return Stream.of(
                arguments("pages", pages(good)),
                arguments("pages[0].page_order", pages(good, new CardPage(0, contents))),
                arguments("pages[0].page_order", pages(good, new CardPage(11, contents))),
                arguments("pages", pages(good, new CardPage(2, contents))),
                arguments("pages[1].page_order", pages(good, new CardPage(1, contents), new CardPage(1, contents))),
                arguments("pages[0].contents", pages(good, new CardPage(1, contents.subList(0, 1)))),
                arguments("pages[0].contents", pages(good, new CardPage(1, contents.subList(1, 2)))),
                arguments("pages[0].contents[0].position_number", first(good, ContentType.IMAGE, one -> at(one, 0))),
                arguments("pages[0].contents[0].position_number", first(good, ContentType.IMAGE, one -> at(one, 101))),
                arguments("pages[0].contents[1].position_number", first(good, ContentType.TEXT, one -> at(one, 1))),
                arguments("pages[0].contents[0].src_type", first(good, ContentType.IMAGE, Cards::withoutSource)),
                arguments(
                        "pages[0].contents[0].src",
                        first(good, ContentType.IMAGE, one -> Cards.from(one, "ftp://a/b"))),
                arguments("pages[0].contents[0].cover", first(smallest("Video"), ContentType.VIDEO, Cards::uncovered)),
                arguments(
                        "pages[0].contents[0].ratio",
                        first(smallest("ShortVideo"), ContentType.VIDEO, one -> Cards.ofRatio(one, "threeToOne"))),
                arguments(
                        "pages[1].contents",
                        pages(
                                largest("CarouselSquareImage"),
                                new CardPage(
                                        1,
                                        largest("CarouselSquareImage")
                                                .pages()
                                                .get(0)
                                                .contents()),
                                new CardPage(
                                        2,
                                        smallest("CarouselSquareImage")
                                                .pages()
                                                .get(0)
                                                .contents()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void ratiosAndVouchers(String field, String code, NewAimTemplate template) {
        Refusals.assertRefused(template, field, code);
    }

    static Stream<Arguments> ratiosAndVouchers() {
        NewAimTemplate good = smallest(STANDARD);
        List<CardContent> vouchers = largest("CardVouchers").pages().get(0).contents();
        List<CardContent> voucher = smallest("CardVouchers").pages().get(0).contents();
        return Stream.of(
                arguments(
                        "pages[0].contents[0].ratio",
                        "KM.80000002",
                        first(good, ContentType.IMAGE, one -> Cards.ofRatio(one, "x".repeat(1000)))),
                arguments(
                        "pages[1].contents",
                        "KM.90016803",
                        pages(smallest("CardVouchers"), new CardPage(1, vouchers), new CardPage(2, voucher))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void coupons(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> coupons() {
        NewAimTemplate good = smallest("EcommerceCouponVertical");
        return Stream.of(
                arguments("pages[0].contents[", subType(good, 2)),
                arguments("pages[0].contents[", first(good, ContentType.BUTTON, one -> Cards.plain(one))),
                arguments("pages[0].contents[", first(good, ContentType.BUTTON, one -> at(one, 5))));
    }
}
