package org.tidings.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.tidings.web.http.signing.Authorization;

/**
 * How large a body may be.
 *
 * @param bytes 3 MiB when it is a form with a file, of which no file has more than two; 12 MiB when it is signed, because a
 *     signed body is held in memory while it is checked; else 20 MiB
 */
record BodyLimit(long bytes) {
    static final BodyLimit OF_FORM = new BodyLimit(3L << 20);
    static final BodyLimit SIGNED = new BodyLimit(12L << 20);
    static final BodyLimit WITH_TOKEN = new BodyLimit(20L << 20);

    static BodyLimit of(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return OF_FORM;
        }
        String authorization = request.getHeader("Authorization");
        boolean signed = authorization != null && authorization.startsWith(Authorization.ALGORITHM);
        return signed ? SIGNED : WITH_TOKEN;
    }

    boolean isExceededBy(long length) {
        return length > bytes;
    }
}
