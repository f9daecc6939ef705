package org.tidings.web.aim.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tidings.aim.template.CardAction;

/** Where a tap leads in a browser. What opens apps, maps and calendars leads nowhere here. */
final class Links {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9*#-]{1,20}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@?&#%]{1,64}@[A-Za-z0-9.-]{1,253}");

    private Links() {}

    /** An address that begins with {@code http:}, {@code https:}, {@code tel:}, {@code sms:} or {@code mailto:}. */
    static Optional<String> of(CardAction action, Values values) {
        String target = values.in(action.target()).strip();
        return switch (action.type()) {
            case OPEN_URL, OPEN_BROWSER -> web(target);
            case DIAL_PHONE -> fitting(PHONE, target).map(phone -> "tel:" + phone);
            case OPEN_SMS -> fitting(PHONE, target).map(phone -> "sms:" + phone + query(action, "body"));
            case OPEN_EMAIL -> fitting(MAIL, target).map(mail -> "mailto:" + mail + query(action, "subject", "body"));
            case OPEN_QUICK, OPEN_APP, OPEN_SCHEDULE, OPEN_MAP, OPEN_POPUP, COPY_PARAMETER, VIEW_PIC ->
                Optional.empty();
        };
    }

    private static Optional<String> web(String target) {
        try {
            URI uri = new URI(target);
            boolean safe = uri.getScheme() != null
                    && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
            return safe ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<String> fitting(Pattern pattern, String target) {
        return Optional.of(target).filter(text -> pattern.matcher(text).matches());
    }

    private static String query(CardAction action, String... names) {
        StringBuilder query = new StringBuilder();
        for (String name : names) {
            action.detail(name)
                    .ifPresent(text -> query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(URLEncoder.encode(text, StandardCharsets.UTF_8)
                                    .replace("+", "%20")));
        }
        return query.toString();
    }
}
