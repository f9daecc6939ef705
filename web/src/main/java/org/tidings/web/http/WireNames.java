package org.tidings.web.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a wrong value as the caller wrote it: {@code individual_params[0].mobiles[3]}, not the Java property path. */
final class WireNames {
    private static final String WHOLE_BODY = "body";

    private final ObjectMapper mapper;

    WireNames(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The wire name of what a violation is about. */
    String of(ConstraintViolation<?> violation) {
        Walk walk = new Walk(violation.getRootBeanClass());
        violation.getPropertyPath().forEach(walk::step);
        return walk.name();
    }

    /** The wire name of what could not be read. */
    static String of(JsonMappingException problem) {
        StringBuilder name = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                name.append('[').append(step.getIndex()).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return name.isEmpty() ? WHOLE_BODY : name.toString();
    }

    /** The name that a parameter annotation of JAX-RS gives. */
    static Optional<String> ofParameter(Annotation... annotations) {
        return Arrays.stream(annotations).flatMap(WireNames::given).findFirst();
    }

    private static Stream<String> given(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return Stream.of(query.value());
        }
        if (annotation instanceof PathParam path) {
            return Stream.of(path.value());
        }
        if (annotation instanceof HeaderParam header) {
            return Stream.of(header.value());
        }
        return annotation instanceof FormParam form ? Stream.of(form.value()) : Stream.empty();
    }

    /** Follows a property path from the resource class down to the value. */
    private final class Walk {
        private final StringBuilder name = new StringBuilder();
        private final Class<?> root;
        private @Nullable JavaType type;
        private @Nullable Method method;

        Walk(Class<?> root) {
            this.root = root;
            this.type = mapper.constructType(root);
        }

        String name() {
            return name.isEmpty() ? WHOLE_BODY : name.toString();
        }

        void step(Path.Node node) {
            enterElement(node);
            if (node.getKind() == ElementKind.METHOD) {
                method = declared(node.as(Path.MethodNode.class)).orElse(null);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                enterParameter(node.as(Path.ParameterNode.class).getParameterIndex());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                enterProperty(node.getName());
            }
        }

        private void enterElement(Path.Node node) {
            if (!node.isInIterable()) {
                return;
            }
            Object place = node.getIndex() == null ? node.getKey() : node.getIndex();
            name.append('[').append(place == null ? "" : place).append(']');
            type = type == null ? null : type.getContentType();
        }

        private Optional<Method> declared(Path.MethodNode node) {
            Class<?>[] parameters = node.getParameterTypes().toArray(Class<?>[]::new);
            return Arrays.stream(root.getMethods())
                    .filter(candidate -> candidate.getName().equals(node.getName()))
                    .filter(candidate -> Arrays.equals(candidate.getParameterTypes(), parameters))
                    .findFirst();
        }

        private void enterParameter(int index) {
            if (method == null) {
                return;
            }
            Parameter parameter = method.getParameters()[index];
            type = mapper.constructType(parameter.getParameterizedType());
            ofParameter(parameter.getAnnotations()).ifPresent(this::append);
        }

        private void enterProperty(String property) {
            if (type == null) {
                append(property);
                return;
            }
            Optional<String> parameter = field(type.getRawClass(), property).flatMap(WireNames::ofParameterField);
            Optional<BeanPropertyDefinition> json = parameter.isPresent() ? Optional.empty() : json(type, property);
            append(parameter.or(() -> json.map(BeanPropertyDefinition::getName)).orElse(property));
            type = json.map(BeanPropertyDefinition::getPrimaryType).orElse(null);
        }

        private void append(String part) {
            name.append(name.isEmpty() ? "" : ".").append(part);
        }
    }

    private static Optional<String> ofParameterField(AnnotatedElement field) {
        return ofParameter(field.getAnnotations());
    }

    private static Optional<AnnotatedElement> field(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, level -> level != null, Class::getSuperclass)
                .flatMap(level -> Arrays.stream(level.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .map(AnnotatedElement.class::cast)
                .findFirst();
    }

    private Optional<BeanPropertyDefinition> json(JavaType type, String property) {
        return mapper.getDeserializationConfig().introspect(type).findProperties().stream()
                .filter(candidate -> candidate.getInternalName().equals(property))
                .findFirst();
    }
}
