package org.tidings.web.aim.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a page. What somebody wrote comes in as a text or as an attribute's value and is escaped there; the names of
 * elements and attributes are this package's own.
 */
sealed interface Html {
    /** Adds the piece to a page. */
    void writeTo(StringBuilder page);

    /** A text, whatever it is made of. */
    static Html text(String text) {
        return new Text(text);
    }

    /** An element of some classes, separated by spaces; none when empty. */
    static Element element(String name, String classes, Html... children) {
        return element(name, classes, Arrays.asList(children));
    }

    static Element element(String name, String classes, List<? extends Html> children) {
        Element element = new Element(name, List.of(), List.copyOf(children));
        return classes.isEmpty() ? element : element.with("class", classes);
    }

    /** Text between tags. */
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder page) {
            page.append(escaped(text));
        }
    }

    /** A style sheet of this package's own. */
    record Style(String sheet) implements Html {
        @Override
        public void writeTo(StringBuilder page) {
            page.append("<style>").append(sheet).append("</style>");
        }
    }

    /** An element with its attributes and children. */
    record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
        private static final List<String> EMPTY = List.of("img", "meta", "br");

        Element with(String attribute, String value) {
            return plus(new Attribute(attribute, Optional.of(value)));
        }

        /** With an attribute that has no value, such as {@code controls}. */
        Element with(String attribute) {
            return plus(new Attribute(attribute, Optional.empty()));
        }

        private Element plus(Attribute attribute) {
            List<Attribute> more = new ArrayList<>(attributes);
            more.add(attribute);
            return new Element(name, List.copyOf(more), children);
        }

        @Override
        public void writeTo(StringBuilder page) {
            page.append('<').append(name);
            attributes.forEach(attribute -> attribute.writeTo(page));
            page.append('>');
            if (!EMPTY.contains(name)) {
                children.forEach(child -> child.writeTo(page));
                page.append("</").append(name).append('>');
            }
        }
    }

    /** A name and perhaps a value. */
    record Attribute(String name, Optional<String> value) {
        void writeTo(StringBuilder page) {
            page.append(' ').append(name);
            value.ifPresent(text -> page.append("=\"").append(escaped(text)).append('"'));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
