package org.tidings.aim.template;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;

/** What an action must say, whoever's handset it runs on. */
final class ActionRules {
    private static final int LONGEST_FLOOR_URL = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);

    private final String field;
    private final CardAction action;
    private final ActionDemands demands;
    private final Parameters parameters;

    /**
     * @param field the action's name on the wire
     */
    ActionRules(String field, CardAction action, Parameters parameters) {
        this.field = field;
        this.action = action;
        this.demands = ActionDemands.of(action.type());
        this.parameters = parameters;
    }

    void check() {
        checkTarget(parameters.filled(action.target()));
        demands.fields().forEach(this::checkField);
        checkSchedule();
        if (action.type() == ActionType.OPEN_POPUP) {
            checkMode();
        }
        checkFloor();
    }

    private void checkTarget(String target) {
        WireText.line(named("target"), target, demands.longestTarget());
        String problem = switch (demands.target()) {
            case HTTPS -> Addresses.isHttps(target) ? "" : "must be an https address";
            case WEB -> Addresses.isWeb(target) ? "" : "must be an http or https address";
            case LINK -> Addresses.isLink(target) ? "" : "must be an address such as hap://app";
            case PHONE -> Addresses.isPhone(target) ? "" : "must be a phone number";
            case MAIL -> Addresses.isMail(target) ? "" : "must be a mail address";
            case TEXT, PICTURE -> "";
        };
        if (!problem.isEmpty()) {
            throw CommonError.invalid(named("target"), problem);
        }
    }

    private void checkField(ActionDemands.Field demanded) {
        String value = action.detail(demanded.name())
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> CommonError.invalid(
                        named(demanded.name()),
                        "must be given with " + action.type().wireName()));
        WireText.lines(named(demanded.name()), value, demanded.longest());
        switch (demanded.holds()) {
            case TEXT -> {}
            case TIME -> time(demanded.name(), value);
            case LATITUDE -> checkDegrees(demanded.name(), value, MOST_LATITUDE);
            case LONGITUDE -> checkDegrees(demanded.name(), value, MOST_LONGITUDE);
        }
    }

    private LocalDateTime time(String name, String value) {
        try {
            return LocalDateTime.parse(value, TIME);
        } catch (DateTimeParseException problem) {
            throw CommonError.invalid(named(name), "must be a time such as 2022-06-18 09:30:00");
        }
    }

    private void checkDegrees(String name, String value, BigDecimal most) {
        boolean number = value.matches("-?\\d{1,3}(\\.\\d+)?");
        if (!number || new BigDecimal(value).abs().compareTo(most) > 0) {
            throw CommonError.invalid(named(name), "must be degrees, " + most + " at most");
        }
    }

    private void checkSchedule() {
        if (action.type() != ActionType.OPEN_SCHEDULE) {
            return;
        }
        LocalDateTime begin = time("begin_time", action.detail("begin_time").orElse(""));
        LocalDateTime end = time("end_time", action.detail("end_time").orElse(""));
        if (end.isBefore(begin)) {
            throw CommonError.invalid(named("end_time"), "must not be before begin_time");
        }
    }

    private void checkMode() {
        if (!action.detail("mode").orElse("0").equals("0")) {
            throw CommonError.invalid(named("mode"), "must be 0");
        }
    }

    /** Only an app has a fall-back; plain http opens in a browser and nowhere else. */
    private void checkFloor() {
        if (action.type() != ActionType.OPEN_APP) {
            if (action.floorType().isPresent()) {
                throw CommonError.invalid(named("floor_type"), "goes with OPEN_APP alone");
            }
            if (action.floorUrl().isPresent()) {
                throw CommonError.invalid(named("floor_url"), "goes with OPEN_APP alone");
            }
            return;
        }
        action.floorUrl().ifPresent(this::checkFloorUrl);
    }

    private void checkFloorUrl(String url) {
        WireText.line(named("floor_url"), url, LONGEST_FLOOR_URL);
        boolean fits = switch (floorOf(action)) {
            case BROWSER -> Addresses.isWeb(url);
            case H5 -> Addresses.isHttps(url);
            case QUICK_APP, APP_MARKET -> Addresses.isLink(url) && (!Addresses.isWeb(url) || Addresses.isHttps(url));
        };
        if (!fits) {
            throw CommonError.invalid(
                    named("floor_url"), "must be https, or http in a browser, or the link of a quick app");
        }
    }

    /** Where nothing is said the app market opens. */
    static FloorType floorOf(CardAction action) {
        return action.floorType().orElse(FloorType.APP_MARKET);
    }

    private String named(String name) {
        return field + "." + name;
    }
}
