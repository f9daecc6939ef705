package org.tidings.web.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;
import org.tidings.shared.ErrorCode;

/**
 * Why a request is refused, made of whatever was thrown. What is nobody's mistake but ours says nothing about itself.
 *
 * @param message for people, naming the wire field where there is one
 */
record Refusal(ErrorCode error, String message) {
    private static final int NAMED_AT_MOST = 10;
    private static final WireNames NAMES = new WireNames(Json.mapper());
    private static final Map<Integer, ErrorCode> BY_STATUS = Map.of(
            400, CommonError.INVALID_PARAMETER,
            401, CommonError.UNAUTHENTICATED,
            403, CommonError.FORBIDDEN,
            404, CommonError.NOT_FOUND,
            405, CommonError.METHOD_NOT_ALLOWED,
            406, CommonError.NOT_ACCEPTABLE,
            413, CommonError.TOO_LARGE,
            414, CommonError.URI_TOO_LONG,
            415, CommonError.UNSUPPORTED_MEDIA_TYPE,
            429, CommonError.TOO_MANY_REQUESTS);

    static Refusal of(ErrorCode error) {
        return new Refusal(error, error.text());
    }

    /** The refusal that lies in what was thrown, or in one of its causes; ours when none does. */
    static Refusal of(Throwable thrown) {
        return firstOf(thrown, Refusal::business)
                .or(() -> firstOf(thrown, Refusal::known))
                .orElseGet(() -> of(CommonError.INTERNAL));
    }

    private static Optional<Refusal> firstOf(Throwable thrown, Function<Throwable, Optional<Refusal>> reading) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> reading.apply(cause).stream())
                .findFirst();
    }

    /** What we refused ourselves goes before what wraps it, such as a reader of JSON that met the end of its body. */
    private static Optional<Refusal> business(Throwable thrown) {
        return thrown instanceof ApiException refused
                ? Optional.of(new Refusal(refused.error(), String.valueOf(refused.getMessage())))
                : Optional.empty();
    }

    /** The refusal that an HTTP status stands for. */
    static Refusal ofStatus(int status) {
        return of(BY_STATUS.getOrDefault(status, CommonError.INTERNAL));
    }

    /**
     * The message in so many characters at most: what is said first, or its field alone, or the same without what the field is
     * part of, or else the error's own text.
     */
    String brief(int most) {
        String first = message.split("; ", 2)[0];
        int end = first.indexOf(": ");
        String leaf = first.substring(first.lastIndexOf('.', Math.max(end, 0)) + 1);
        return Stream.of(message, first, named(first), path(first), leaf, named(leaf))
                .filter(text -> text.length() <= most)
                .findFirst()
                .orElse(error.text());
    }

    /** The place alone, where it lies inside something: which element is wrong matters more than how. */
    private static String path(String text) {
        int end = text.indexOf(": ");
        return text.substring(0, Math.max(end, 0)).contains(".") ? text.substring(0, end) : text;
    }

    private static String named(String text) {
        int end = text.indexOf(": ");
        return end < 0 ? text : text.substring(0, end) + ": invalid";
    }

    boolean isOurFault() {
        return error.status() == 500;
    }

    private static Optional<Refusal> known(Throwable thrown) {
        if (thrown instanceof ConstraintViolationException violations) {
            return Optional.of(new Refusal(CommonError.INVALID_PARAMETER, violated(violations)));
        }
        if (thrown instanceof JsonMappingException wrong) {
            return Optional.of(unreadable(wrong));
        }
        if (thrown instanceof JsonProcessingException || thrown instanceof CharConversionException) {
            return Optional.of(new Refusal(CommonError.INVALID_PARAMETER, "body: malformed JSON"));
        }
        if (thrown instanceof WebApplicationException standard && !carriesAnother(standard)) {
            return Optional.ofNullable(BY_STATUS.get(standard.getResponse().getStatus()))
                    .map(Refusal::of);
        }
        return Optional.empty();
    }

    private static boolean carriesAnother(WebApplicationException standard) {
        return standard.getCause() != null && !of(standard.getCause()).isOurFault();
    }

    private static Refusal unreadable(JsonMappingException wrong) {
        if (wrong instanceof StorableText.UnstorableException unstorable) {
            return new Refusal(
                    CommonError.INVALID_PARAMETER, WireNames.of(wrong) + ": " + unstorable.getOriginalMessage());
        }
        if (wrong.getCause() instanceof JsonParseException) {
            return new Refusal(CommonError.INVALID_PARAMETER, "body: malformed JSON");
        }
        return new Refusal(CommonError.INVALID_PARAMETER, WireNames.of(wrong) + ": has the wrong type");
    }

    private static String violated(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> NAMES.of(violation) + ": " + violation.getMessage())
                .distinct()
                .sorted()
                .limit(NAMED_AT_MOST)
                .collect(Collectors.joining("; "));
    }
}
