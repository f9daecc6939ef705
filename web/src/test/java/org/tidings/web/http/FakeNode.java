package org.tidings.web.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a property path as Bean Validation tells it, without a validator. */
final class FakeNode implements Path.MethodNode, Path.ParameterNode, Path.PropertyNode {
    private final ElementKind kind;
    private final String name;
    private @Nullable Integer index;
    private List<Class<?>> parameters = List.of();

    FakeNode(ElementKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    static FakeNode property(String name) {
        return new FakeNode(ElementKind.PROPERTY, name);
    }

    FakeNode at(int index) {
        this.index = index;
        return this;
    }

    /** A violation of a method's only parameter, or of what lies below it. */
    static ConstraintViolation<?> violation(Class<?> resource, String method, Class<?> parameter, Path.Node... below) {
        FakeNode called = new FakeNode(ElementKind.METHOD, method);
        called.parameters = List.of(parameter);
        List<Path.Node> nodes = new ArrayList<>(List.of(called, new FakeNode(ElementKind.PARAMETER, "arg0")));
        nodes.addAll(List.of(below));
        return (ConstraintViolation<?>) Proxy.newProxyInstance(
                FakeNode.class.getClassLoader(),
                new Class<?>[] {ConstraintViolation.class},
                (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "getRootBeanClass" -> resource;
                    case "getPropertyPath" -> new FakePath(nodes);
                    case "getMessage" -> "is wrong";
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private record FakePath(List<Path.Node> nodes) implements Path {
        @Override
        public Iterator<Path.Node> iterator() {
            return nodes.iterator();
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isInIterable() {
        return index != null;
    }

    @Override
    public @Nullable Integer getIndex() {
        return index;
    }

    @Override
    public @Nullable Object getKey() {
        return null;
    }

    @Override
    public ElementKind getKind() {
        return kind;
    }

    @Override
    public <T extends Path.Node> T as(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public List<Class<?>> getParameterTypes() {
        return parameters;
    }

    @Override
    public int getParameterIndex() {
        return 0;
    }

    @Override
    public @Nullable Class<?> getContainerClass() {
        return null;
    }

    @Override
    public @Nullable Integer getTypeArgumentIndex() {
        return null;
    }
}
