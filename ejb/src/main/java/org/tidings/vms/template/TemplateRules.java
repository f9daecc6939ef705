package org.tidings.vms.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;
import org.tidings.vms.template.FrameLayout.Place;
import org.tidings.vms.template.NewTemplate.Resource;
import org.tidings.vms.template.TemplatePlan.Element;
import org.tidings.vms.template.TemplatePlan.Source;

/** The rules of a template that need nothing but the request. Each refusal names the field as it stands on the wire. */
final class TemplateRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_REMARKS = 200;
    private static final int LONGEST_CALLBACK_URL = 1000;
    private static final int LONGEST_RESOURCE_NAME = 100;
    private static final int LONGEST_RESOURCE_URL = 1024;
    private static final int LONGEST_SIGNATURE = 20;
    private static final int LONGEST_VALIDITY = 9999;
    private static final Pattern SIGNATURE = Pattern.compile("^【([^【】]*)】");

    private final NewTemplate template;
    private final int longestText;
    private final Placeholders placeholders = new Placeholders();

    private TemplateRules(NewTemplate template, TemplateSettings settings) {
        this.template = template;
        this.longestText = settings.textCharacters();
    }

    /** The plan of the template, or the first rule that it breaks. */
    static TemplatePlan plan(NewTemplate template, TemplateSettings settings) {
        return new TemplateRules(template, settings).plan();
    }

    private TemplatePlan plan() {
        checkHead();
        List<Element> elements = elements();
        elements.forEach(this::checkContent);
        return new TemplatePlan(template, signature(elements), placeholders.variables(), elements);
    }

    private void checkHead() {
        WireText.line("tpl_name", template.name(), LONGEST_NAME);
        WireText.line("title", template.title(), LONGEST_TITLE);
        if (hasBrackets(template.title())) {
            throw CommonError.invalid("title", "must not have 【】");
        }
        if (template.validityDays() < 1 || template.validityDays() > LONGEST_VALIDITY) {
            throw CommonError.invalid("expiration_time", "must be 1 to " + LONGEST_VALIDITY);
        }
        template.remarks().ifPresent(remarks -> WireText.lines("remarks", remarks, LONGEST_REMARKS));
        template.callbackUrl().ifPresent(url -> WireText.line("callbackurl", url, LONGEST_CALLBACK_URL));
    }

    /** The elements in the order of display. */
    private List<Element> elements() {
        List<Resource> resources = template.resources();
        List<ElementType> types = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            types.add(typeOf(fieldOf(i), resources.get(i)));
        }
        List<Place> places =
                FrameLayout.of(resources.stream().map(Resource::index).toList(), types);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            elements.add(element(fieldOf(i), places.get(i), types.get(i), resources.get(i)));
        }
        elements.sort(Comparator.comparing(Element::place));
        return List.copyOf(elements);
    }

    private static Element element(String field, Place place, ElementType type, Resource resource) {
        Source source = sourceOf(field, resource);
        if (type.isText() != (source == Source.TXT)) {
            throw CommonError.invalid(field + ".source", "txt goes with the type txt and with no other");
        }
        checkResourceName(field + ".name", resource.name());
        return new Element(field, place, type, source, resource.name(), resource.content());
    }

    private static ElementType typeOf(String field, Resource resource) {
        return ElementType.ofWireName(resource.type())
                .orElseThrow(() -> CommonError.invalid(field + ".type", "no such type"));
    }

    private static Source sourceOf(String field, Resource resource) {
        return switch (resource.source()) {
            case "txt" -> Source.TXT;
            case "file" -> Source.FILE;
            case "url" -> Source.URL;
            default -> throw CommonError.invalid(field + ".source", "must be txt, file or url");
        };
    }

    private static void checkResourceName(String field, String name) {
        WireText.line(field, name, LONGEST_RESOURCE_NAME);
        if (name.contains("/") || name.contains("\\") || name.equals(".") || name.equals("..")) {
            throw CommonError.invalid(field, "must not be a path");
        }
    }

    private void checkContent(Element element) {
        if (element.content().isBlank()) {
            throw CommonError.invalid(element.contentField(), "must not be blank");
        }
        if (element.isMedia()) {
            checkMediaReference(element);
            return;
        }
        if (element.type().isText()) {
            WireText.lines(element.contentField(), element.content(), longestText);
        }
        placeholders.collect(element.contentField(), element.type(), element.content());
    }

    private static void checkMediaReference(Element element) {
        int bytes = element.content().getBytes(StandardCharsets.UTF_8).length;
        if (element.source() == Source.URL && bytes > LONGEST_RESOURCE_URL) {
            throw CommonError.invalid(element.contentField(), "at most " + LONGEST_RESOURCE_URL + " bytes");
        }
    }

    /** The signature, with which the first text begins; brackets stand nowhere else. */
    private static String signature(List<Element> elements) {
        List<Element> texts =
                elements.stream().filter(element -> element.type().isText()).toList();
        if (texts.isEmpty()) {
            throw CommonError.invalid("reslist", "needs a text that begins with 【signature】");
        }
        Element first = texts.get(0);
        Matcher matcher = SIGNATURE.matcher(first.content());
        if (!matcher.find()) {
            throw CommonError.invalid(first.contentField(), "must begin with 【signature】");
        }
        String signature = matcher.group(1);
        WireText.line(first.contentField(), signature, LONGEST_SIGNATURE);
        if (signature.toLowerCase(Locale.ROOT).contains("#p_")) {
            throw CommonError.invalid(first.contentField(), "the signature must not have placeholders");
        }
        for (Element text : texts) {
            String content = text == first ? first.content().substring(matcher.end()) : text.content();
            if (hasBrackets(content)) {
                throw CommonError.invalid(text.contentField(), "must not have 【】 beyond the signature");
            }
        }
        return signature;
    }

    private static boolean hasBrackets(String text) {
        return text.contains("【") || text.contains("】");
    }

    private static String fieldOf(int resource) {
        return "reslist[" + resource + "]";
    }
}
