package org.tidings.aim.template;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tidings.aim.template.Examples.doing;
import static org.tidings.aim.template.Examples.first;
import static org.tidings.aim.template.Examples.largest;
import static org.tidings.aim.template.Examples.smallest;
import static org.tidings.aim.template.Examples.sms;
import static org.tidings.aim.template.Examples.subType;
import static org.tidings.aim.template.Examples.vendors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.aim.template.NewAimTemplate.Sms;

/** One action refused for every rule of actions, and of the vendors who do them. */
class TapRefusalsTest {
    private static final String STANDARD = "StandardImageAndText";
    private static final Sms FULL = new Sms(Optional.of("您好"), List.of("华为云"), Optional.of("[数字0-4]元[字母1-9]拒收请回复R"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void targets(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> targets() {
        String target = "pages[0].contents[0].action.target";
        return Stream.of(
                arguments(
                        "pages[0].contents[0].action_type", first(smallest(STANDARD), ContentType.IMAGE, Cards::idle)),
                arguments(
                        "pages[0].contents[0].action_type",
                        first(smallest("Carousel"), ContentType.IMAGE, one -> doing(one, Examples.OPEN))),
                arguments(target, Refusals.tap(ActionType.OPEN_URL, "http://example.com/")),
                arguments(target, Refusals.tap(ActionType.OPEN_URL, "https://example.com/" + "x".repeat(981))),
                arguments(target, Refusals.tap(ActionType.OPEN_BROWSER, "ftp://example.com/")),
                arguments(target, Refusals.tap(ActionType.OPEN_QUICK, "example")),
                arguments(target, Refusals.tap(ActionType.OPEN_QUICK, "javascript:alert(1)")),
                arguments(target, Refusals.tap(ActionType.DIAL_PHONE, "my number")),
                arguments(target, Refusals.tap(ActionType.DIAL_PHONE, "1".repeat(21))),
                arguments(target, Refusals.tap(ActionType.OPEN_EMAIL, "nobody", "subject", "s", "body", "b")),
                arguments(target, Refusals.tap(ActionType.COPY_PARAMETER, "8".repeat(21))),
                arguments(
                        target,
                        Refusals.tap(ActionType.OPEN_POPUP, "字".repeat(31), "content", "c", "text_button", "t")),
                arguments(target, Refusals.tap(ActionType.VIEW_PIC, "https://example.com/another.png")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void details(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> details() {
        String detail = "pages[0].contents[0].action.";
        return Stream.of(
                arguments(detail + "package_name", Refusals.tap(ActionType.OPEN_APP, "weixin://")),
                arguments(detail + "body", Refusals.tap(ActionType.OPEN_SMS, "18600000000")),
                arguments(detail + "subject", Refusals.tap(ActionType.OPEN_EMAIL, "a@example.com", "body", "b")),
                arguments(
                        detail + "begin_time",
                        Refusals.tap(ActionType.OPEN_SCHEDULE, "评审", "end_time", "2026-01-01 00:00:00")),
                arguments(
                        detail + "begin_time",
                        Refusals.tap(
                                ActionType.OPEN_SCHEDULE,
                                "评审",
                                "begin_time",
                                "2026-02-30 00:00:00",
                                "description",
                                "d")),
                arguments(
                        detail + "end_time",
                        Cards.tapping(
                                ActionType.OPEN_SCHEDULE,
                                "评审",
                                Map.of(
                                        "begin_time", "2026-02-02 00:00:00",
                                        "end_time", "2026-02-01 00:00:00",
                                        "description", "d"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void placesAndFallBacks(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> placesAndFallBacks() {
        String detail = "pages[0].contents[0].action.";
        return Stream.of(
                arguments(
                        detail + "latitude", Refusals.tap(ActionType.OPEN_MAP, "大厦", "address", "a", "latitude", "91")),
                arguments(
                        detail + "address", Refusals.tap(ActionType.OPEN_MAP, "大厦", "latitude", "1", "longitude", "1")),
                arguments(detail + "text_button", Refusals.tap(ActionType.OPEN_POPUP, "商品", "content", "c")),
                arguments(
                        detail + "mode",
                        Cards.tapping(
                                ActionType.OPEN_POPUP, "商品", Map.of("content", "c", "text_button", "t", "mode", "1"))),
                arguments(detail + "floor_url", Cards.falling(ActionType.OPEN_URL, Optional.empty(), "https://a.b/")),
                arguments(
                        detail + "floor_url",
                        Cards.falling(ActionType.OPEN_APP, Optional.of(FloorType.H5), "http://a.b/")),
                arguments(
                        detail + "floor_url",
                        Cards.falling(ActionType.OPEN_APP, Optional.of(FloorType.QUICK_APP), "http://a.b/")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void vendorsAsked(String field, NewAimTemplate template) {
        Refusals.assertRefused(template, field, "KM.");
    }

    static Stream<Arguments> vendorsAsked() {
        NewAimTemplate good = smallest(STANDARD);
        NewAimTemplate app = Cards.falling(ActionType.OPEN_APP, Optional.empty(), "");
        String floor = "pages[0].contents[0].action.floor_type";
        String type = "pages[0].contents[0].action_type";
        return Stream.of(
                arguments("factorys[0].factory_type", vendors(smallest("PlaneTrip"), Vendor.OPPO)),
                arguments("factorys[1].factory_type", vendors(good, Vendor.OPPO, Vendor.OPPO)),
                arguments("factorys", Cards.unwanted(good, Vendor.OPPO)),
                arguments("sub_type", subType(vendors(smallest("RedPacket"), Vendor.OPPO), 2)),
                arguments("sms_signs", vendors(good, Vendor.VIVO)),
                arguments(
                        "sms_template",
                        sms(
                                vendors(good, Vendor.VIVO),
                                new Sms(Optional.of("拒收请回复R"), List.of("云"), Optional.empty()))),
                arguments(type, vendors(Refusals.tap(ActionType.DIAL_PHONE, "10086"), Vendor.OPPO)),
                arguments(
                        type,
                        sms(
                                vendors(
                                        Refusals.tap(ActionType.OPEN_EMAIL, "a@b.c", "subject", "s", "body", "b"),
                                        Vendor.VIVO),
                                FULL)),
                arguments(type, vendors(Refusals.tap(ActionType.VIEW_PIC, Examples.PICTURE), Vendor.MEIZU)),
                arguments(type, vendors(Refusals.tap(ActionType.VIEW_PIC, Examples.PICTURE), Vendor.SAMSUNG)),
                arguments(floor, vendors(Cards.falling(app, FloorType.H5), Vendor.XIAOMI)),
                arguments(floor, vendors(Cards.falling(app, FloorType.QUICK_APP), Vendor.OPPO)),
                arguments(floor, sms(vendors(Cards.falling(app, FloorType.QUICK_APP), Vendor.VIVO), FULL)),
                arguments(floor, vendors(Cards.falling(app, FloorType.BROWSER), Vendor.SAMSUNG)),
                arguments(floor, vendors(app, Vendor.SAMSUNG)),
                arguments(
                        "pages[0].contents[0].action.floor_url",
                        vendors(Cards.falling(app, FloorType.BROWSER), Vendor.HUAWEI, Vendor.OPPO)),
                arguments("pages[0].contents[", vendors(largest("MultipleImageAndText"), Vendor.MEIZU)));
    }
}
