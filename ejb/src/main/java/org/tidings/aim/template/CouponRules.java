package org.tidings.aim.template;

import java.util.List;
import org.tidings.aim.template.Slot.Places;

/** The coupon area of a layout is shown or hidden as a whole: the sub type, the components and the button agree. */
final class CouponRules {
    private static final int HIDDEN = 2;

    private CouponRules() {}

    /**
     * @param subType the variant, 1 where nothing was said
     */
    static void check(Layout layout, int subType, List<PlacedContent> contents) {
        layout.couponArea()
                .ifPresent(area -> contents.stream()
                        .filter(placed -> area.contain(placed.content().position()))
                        .forEach(placed -> check(area, subType != HIDDEN, placed)));
    }

    private static void check(Places area, boolean shown, PlacedContent placed) {
        if (placed.content().isVisible() != shown) {
            throw AimTemplateError.protocol(
                    placed.field("visible"), shown ? "must be 1 with sub_type 1" : "must be 0 with sub_type 2");
        }
        boolean isButton = placed.content().position() == area.last();
        if (isButton && placed.content().looks().buttonType().isPresent() != shown) {
            throw AimTemplateError.protocol(
                    placed.field("button_type"),
                    shown ? "must be static or dynamic with sub_type 1" : "must be empty with sub_type 2");
        }
    }
}
