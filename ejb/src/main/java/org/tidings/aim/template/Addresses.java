package org.tidings.aim.template;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses on a card look like. They are opened by handsets and never by this server. */
final class Addresses {
    private static final Pattern LINK = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):\\S*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#@]+(?:[/?#]\\S*)?");
    private static final Pattern PHONE = Pattern.compile("[0-9+*#-]+");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    /** These run something in place of opening something. */
    private static final Set<String> REFUSED_SCHEMES =
            Set.of("javascript", "vbscript", "data", "file", "about", "blob");

    private Addresses() {}

    static boolean isWeb(String address) {
        return WEB.matcher(address).matches();
    }

    static boolean isHttps(String address) {
        return isWeb(address) && address.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** An address of whatever scheme, such as {@code hap://app/x}. */
    static boolean isLink(String address) {
        Matcher matcher = LINK.matcher(address);
        return matcher.matches() && !REFUSED_SCHEMES.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }

    static boolean isPhone(String number) {
        return PHONE.matcher(number).matches();
    }

    static boolean isMail(String address) {
        return MAIL.matcher(address).matches();
    }
}
