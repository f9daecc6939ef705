package org.tidings.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tidings.shared.CommonError;

/** Parameters that are no text: a value of the wrong type is the caller's mistake and is named, not an unknown path. */
@Provider
@ApplicationScoped
public class ParameterConverters implements ParamConverterProvider {
    private static final Reading INTEGER = new Reading(Integer::valueOf, "must be a whole number");
    private static final Reading LONG = new Reading(Long::valueOf, "must be a whole number");
    private static final Reading BOOLEAN = new Reading(ParameterConverters::flag, "must be true or false");
    private static final Map<Class<?>, Reading> READINGS = Map.of(
            Integer.class, INTEGER,
            int.class, INTEGER,
            Long.class, LONG,
            long.class, LONG,
            Boolean.class, BOOLEAN,
            boolean.class, BOOLEAN);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading reading = READINGS.get(type);
        if (reading == null) {
            return null;
        }
        return new Named<>(WireNames.ofParameter(annotations).orElse("parameter"), reading);
    }

    private static Boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Reading(Function<String, ?> parse, String rule) {}

    private record Named<T>(String name, Reading reading) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            try {
                return (T) reading.parse().apply(value.strip());
            } catch (IllegalArgumentException problem) {
                throw CommonError.invalid(name, reading.rule());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
