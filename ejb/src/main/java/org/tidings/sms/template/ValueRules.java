package org.tidings.sms.template;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the values of each type look like, beside their length. */
final class ValueRules {
    /** Groups of digits with a blank or a hyphen between them, the first one possibly in brackets. */
    private static final Pattern PHONE = Pattern.compile("\\+?(?:\\(\\d+\\)|\\d+)(?:[ -]?\\d+)*");

    private static final Pattern CHARDIGIT = Pattern.compile("[A-Za-z0-9]+");

    /** Full stops belong to links; blanks would end one. */
    private static final Pattern LINK = Pattern.compile("[^\\s\\p{Cc}\\p{Cf}\\p{Z}。'<>{}【】]+");

    private static final String NUMERAL = "零〇○一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億";
    private static final String UNIT = "元圆角分厘整正";

    /** An amount begins with a number; what follows may be its unit and a smaller number, as in 12元5角. */
    private static final Pattern MONEY = Pattern.compile(
            "(?:\\d+(?:\\.\\d+)?(?![\\d.])|[" + NUMERAL + "])(?:\\d+(?:\\.\\d+)?(?![\\d.])|[" + NUMERAL + UNIT + "])*");

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IP_ADDRESS = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** Stops, quotes and brackets that are not taken, wide ones too; those of a signature would pass for one. */
    private static final Pattern NOT_IN_TEXT =
            Pattern.compile("[.\uFF0E\u3002\uFF61'\uFF07<>{}\uFF1C\uFF1E\uFF5B\uFF5D【】\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final Pattern SIGNATURE = Pattern.compile("[【】]");

    private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("[0-9].*");

    private static final List<DateTimeFormatter> DATES = formats("uuuuMMdd", "uuuu-MM-dd", "uuuu/MM/dd", "uuuu年MM月dd日");
    private static final List<DateTimeFormatter> TIMES = formats("HH:mm:ss", "HH:mm", "HH点mm分", "HH点mm");

    private ValueRules() {}

    static boolean isPhone(String value) {
        return PHONE.matcher(value).matches();
    }

    static boolean isLink(String value) {
        return LINK.matcher(value).matches() && !looksSigned(value);
    }

    static boolean isCharDigit(String value) {
        return CHARDIGIT.matcher(value).matches() && !Contacts.areInCode(value);
    }

    static boolean isDateOrTime(String value) {
        return BEGINS_WITH_DIGIT.matcher(value).matches()
                && (isWritten(value, DATES, LocalDate::from) || isWritten(value, TIMES, LocalTime::from));
    }

    static boolean isMoney(String value) {
        return MONEY.matcher(value).matches() || IP_ADDRESS.matcher(value).matches();
    }

    static boolean isText(String value) {
        return !NOT_IN_TEXT.matcher(value).find() && !looksSigned(value) && !Contacts.areIn(value);
    }

    /** Upright forms of a signature's brackets pass for them too. */
    private static boolean looksSigned(String value) {
        return SIGNATURE
                .matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .find();
    }

    private static boolean isWritten(String value, List<DateTimeFormatter> formats, TemporalQuery<?> query) {
        return formats.stream().anyMatch(format -> isWritten(value, format, query));
    }

    private static boolean isWritten(String value, DateTimeFormatter format, TemporalQuery<?> query) {
        try {
            format.parse(value, query);
            return true;
        } catch (DateTimeParseException notSo) {
            return false;
        }
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }
}
