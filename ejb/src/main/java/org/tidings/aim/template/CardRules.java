package org.tidings.aim.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.shared.CommonError;
import org.tidings.shared.WireText;

/** Every rule that needs nothing but the request, in the order in which a person would look. */
final class CardRules {
    private static final int LONGEST_NAME = 17;
    private static final int LONGEST_SCENE = 10;
    private static final int USUAL = 1;

    private CardRules() {}

    /** The plan of a template, or the first rule that it breaks, with the field's name on the wire. */
    static TemplatePlan plan(NewAimTemplate template) {
        Layout layout = Layouts.standard()
                .of(template.cardId())
                .orElseThrow(() -> CommonError.invalid("card_id", "no such layout"));
        WireText.line("tpl_name", template.name(), LONGEST_NAME);
        template.scene().ifPresent(scene -> WireText.lines("scene", scene, LONGEST_SCENE));
        int subType = subType(layout, template.subType());
        SmsRules.check(template.sms());
        TextRules texts = new TextRules(template);
        texts.check();
        List<PlacedContent> contents = PageRules.place(layout, template.pages());
        ContentRules components = new ContentRules(layout, new Parameters(template.parameters()), contents);
        contents.forEach(components::check);
        components.checkTitle(template.purpose(), contents);
        texts.checkUnsubscribing();
        CouponRules.check(layout, subType, contents);
        Set<Vendor> vendors = new VendorRules(layout, subType, template.sms(), contents).choose(template.vendors());
        Card card = new Card(layout, layout.subType(subType).map(SubType::number), template.pages());
        return new TemplatePlan(template, card, vendors, contents);
    }

    private static int subType(Layout layout, Optional<Integer> given) {
        boolean hasVariants = !layout.subTypes().isEmpty();
        given.filter(number -> hasVariants || number != USUAL)
                .filter(number -> layout.subType(number).isEmpty())
                .ifPresent(number -> {
                    throw CommonError.invalid("sub_type", layout.id() + " has no " + number);
                });
        return given.orElse(USUAL);
    }
}
