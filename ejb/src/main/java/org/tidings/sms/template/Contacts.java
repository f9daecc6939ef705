package org.tidings.sms.template;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds ways to reach somebody: they belong into templates, where reviewers see them, and not into values. A number alone is
 * one only where its form says so, since codes and accounts are numbers too.
 */
final class Contacts {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final String MARK = "[\\s:是为加+_-]*";

    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[ -]?|0086[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<!\\d)\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?[ -]?\\d{3,4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern SERVICE_LINE = Pattern.compile("(?<!\\d)[48]00(?:[ -]?\\d){7}(?!\\d)");
    private static final Pattern QQ = Pattern.compile("(?:qq|扣扣)(?:号码|号|群)?" + MARK + "[1-9]\\d{4,10}");
    private static final Pattern WECHAT =
            Pattern.compile("wxid_|(?:微信|公众号|(?<![a-z])(?:weixin|wechat|vx|wx))号?" + MARK + "[a-z][a-z0-9_-]{5,19}");
    private static final Pattern NAMED_ACCOUNT = Pattern.compile("(?:微信号?|公众号):\\s*\\S");
    private static final Pattern ADDRESS = Pattern.compile("://");
    private static final Pattern ACCOUNT_AS_CODE = Pattern.compile("qq[1-9]\\d{4,10}|(?:weixin|wechat)[a-z0-9]{6,}");

    private Contacts() {}

    /** Whether a text of whatever characters tells how to reach somebody. Neither width nor case hides it. */
    static boolean areIn(String text) {
        String searched = normal(text);
        return Stream.of(MOBILE, LANDLINE, SERVICE_LINE, QQ, WECHAT, NAMED_ACCOUNT, ADDRESS)
                .anyMatch(contact -> contact.matcher(searched).find());
    }

    /** The same for letters and digits: any number in them is taken for a code, unless it has the form of a mobile one. */
    static boolean areInCode(String code) {
        String searched = normal(code);
        return MOBILE.matcher(searched).find()
                || ACCOUNT_AS_CODE.matcher(searched).matches();
    }

    private static String normal(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return UNSEEN.matcher(compatible).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
