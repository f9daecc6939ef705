package org.tidings.aim.template;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.aim.template.NewAimTemplate.Sms;
import org.tidings.aim.template.NewAimTemplate.VendorChoice;
import org.tidings.aim.template.NewAimTemplate.Wish;
import org.tidings.aim.template.VendorAbilities.FloorsCount;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Which vendors a template goes to, and whether their handsets can do what it wants. */
final class VendorRules {
    private final Layout layout;
    private final int subType;
    private final Sms sms;
    private final List<PlacedContent> contents;

    /**
     * @param subType the variant, 1 where nothing was said
     */
    VendorRules(Layout layout, int subType, Sms sms, List<PlacedContent> contents) {
        this.layout = layout;
        this.subType = subType;
        this.sms = sms;
        this.contents = contents;
    }

    /** The vendors who were chosen, each of whom must be able; or, where none was, all who are able. */
    Set<Vendor> choose(List<VendorChoice> choices) {
        if (choices.isEmpty()) {
            return able();
        }
        Set<Vendor> named = EnumSet.noneOf(Vendor.class);
        Set<Vendor> wanted = EnumSet.noneOf(Vendor.class);
        for (int i = 0; i < choices.size(); i++) {
            VendorChoice choice = choices.get(i);
            if (!named.add(choice.vendor())) {
                throw CommonError.invalid("factorys[" + i + "].factory_type", "is named twice");
            }
            if (choice.wish() == Wish.WANTED) {
                checkLayout("factorys[" + i + "].factory_type", choice.vendor());
                wanted.add(choice.vendor());
            }
        }
        if (wanted.isEmpty()) {
            throw CommonError.invalid("factorys", "must have a vendor of state 1");
        }
        wanted.forEach(this::checkAbility);
        wanted.forEach(vendor -> checkFloors(vendor, wanted));
        return wanted;
    }

    /** Fall-backs do not count here, since nobody was promised that they would work. */
    private Set<Vendor> able() {
        Set<Vendor> able = layout.vendors().stream().filter(this::isAble).collect(Collectors.toSet());
        if (able.isEmpty()) {
            throw AimTemplateError.protocol("pages", "no vendor's handsets can show and do all of this");
        }
        return able;
    }

    private boolean isAble(Vendor vendor) {
        try {
            checkAbility(vendor);
            return true;
        } catch (ApiException unable) {
            return false;
        }
    }

    private void checkLayout(String field, Vendor vendor) {
        if (!layout.vendors().contains(vendor)) {
            throw CommonError.invalid(field, vendor.wireName() + " does not show " + layout.id());
        }
    }

    private void checkAbility(Vendor vendor) {
        VendorAbilities abilities = VendorAbilities.of(vendor);
        layout.subType(subType)
                .filter(variant -> !variant.vendors().contains(vendor))
                .ifPresent(variant -> {
                    throw CommonError.invalid("sub_type", vendor.wireName() + " does not show " + subType);
                });
        for (PlacedContent placed : contents) {
            placed.content()
                    .action()
                    .map(CardAction::type)
                    .filter(type -> !abilities.taps().contains(type))
                    .ifPresent(type -> {
                        throw CommonError.invalid(
                                placed.field("action_type"), vendor.wireName() + " does not do " + type.wireName());
                    });
        }
        checkCounts(vendor);
        if (abilities.needsSms() && sms.signatures().isEmpty()) {
            throw CommonError.invalid("sms_signs", "must be given for " + vendor.wireName());
        }
        if (abilities.needsSms() && sms.template().isEmpty()) {
            throw CommonError.invalid("sms_template", "must be given for " + vendor.wireName());
        }
    }

    private void checkCounts(Vendor vendor) {
        Map<String, Integer> filled = new HashMap<>();
        for (PlacedContent placed : contents) {
            Slot slot = placed.slot();
            String page = placed.field().substring(0, placed.field().indexOf('.'));
            if (filled.merge(page + slot.name(), 1, Integer::sum) > slot.count().mostOf(vendor)) {
                throw AimTemplateError.protocol(
                        placed.field(),
                        vendor.wireName() + " shows at most " + slot.count().mostOf(vendor) + " " + slot.name());
            }
        }
    }

    private void checkFloors(Vendor vendor, Set<Vendor> wanted) {
        VendorAbilities abilities = VendorAbilities.of(vendor);
        if (abilities.floorsCount() == FloorsCount.ALONE && wanted.size() > 1) {
            return;
        }
        for (PlacedContent placed : contents) {
            placed.content()
                    .action()
                    .filter(action -> action.type() == ActionType.OPEN_APP)
                    .ifPresent(action -> checkFloor(placed, action, vendor, abilities));
        }
    }

    private static void checkFloor(PlacedContent placed, CardAction action, Vendor vendor, VendorAbilities abilities) {
        FloorType floor = ActionRules.floorOf(action);
        if (!abilities.floors().contains(floor)) {
            throw CommonError.invalid(
                    placed.field("action.floor_type"), vendor.wireName() + " does not do " + floor.number());
        }
        if (abilities.floorUrlWith().contains(floor) && action.floorUrl().isEmpty()) {
            throw CommonError.invalid(
                    placed.field("action.floor_url"),
                    "must be given for " + vendor.wireName() + " with floor_type " + floor.number());
        }
    }
}
