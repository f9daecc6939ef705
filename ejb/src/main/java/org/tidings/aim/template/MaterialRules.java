package org.tidings.aim.template;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.material.MaterialFacts;
import org.tidings.aim.material.MaterialKind;
import org.tidings.aim.template.CardContent.Media;
import org.tidings.shared.ApiException;
import org.tidings.shared.CommonError;

/** Whether the tenant's materials fit the slots in which they are shown. */
final class MaterialRules {
    private static final Set<MaterialKind> PICTURE = Set.of(MaterialKind.IMAGE);
    private static final Set<MaterialKind> VIDEO = Set.of(MaterialKind.VIDEO);
    private static final Set<MaterialKind> COVER = Set.of(MaterialKind.IMAGE, MaterialKind.THUMBNAIL);

    private final Map<String, MaterialFacts> materials;

    /**
     * @param materials the tenant's own among those that the card names
     */
    MaterialRules(Map<String, MaterialFacts> materials) {
        this.materials = materials;
    }

    /** The ids of all materials that a card names. */
    static Set<String> namedBy(Collection<PlacedContent> contents) {
        return contents.stream()
                .flatMap(placed -> placed.content().media().stream())
                .filter(media -> media.sourceType() == SourceType.MATERIAL)
                .flatMap(Media::sources)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the plan's vendors who can show the materials; a vendor who was chosen must be able to. */
    Set<Vendor> check(TemplatePlan plan) {
        plan.contents().forEach(this::checkFit);
        if (!plan.vendors().contains(Vendor.VIVO)) {
            return plan.vendors();
        }
        try {
            plan.contents().forEach(this::checkPixels);
            return plan.vendors();
        } catch (ApiException tooSmall) {
            if (plan.hasChosenVendors() || plan.vendors().size() == 1) {
                throw tooSmall;
            }
            return plan.vendors().stream()
                    .filter(vendor -> vendor != Vendor.VIVO)
                    .collect(Collectors.toSet());
        }
    }

    private void checkFit(PlacedContent placed) {
        materialsOf(placed).ifPresent(media -> {
            boolean video = placed.content().type() == ContentType.VIDEO;
            MaterialFacts source = find(placed.field("src"), media.src(), video ? VIDEO : PICTURE);
            media.cover().ifPresent(cover -> {
                MaterialFacts found = find(placed.field("cover"), cover, COVER);
                checkRatio(placed.field("cover"), found, ratiosOfCover(placed));
            });
            media.oppoBackground().ifPresent(id -> find(placed.field("oppo_background"), id, PICTURE));
            media.vivoBackground().ifPresent(id -> find(placed.field("vivo_background"), id, PICTURE));
            if (!video) {
                checkRatio(
                        placed.field("src"), source, List.copyOf(placed.slot().ratios()));
            }
        });
    }

    /** Where a video says its ratio, its cover has that and no other. */
    private static List<String> ratiosOfCover(PlacedContent placed) {
        Set<String> ratios = placed.slot().ratios();
        Optional<String> said = placed.content().looks().ratio().filter(ratios::contains);
        return said.map(List::of).orElseGet(() -> List.copyOf(ratios));
    }

    private MaterialFacts find(String field, String id, Set<MaterialKind> kinds) {
        MaterialFacts material = Optional.ofNullable(materials.get(id))
                .orElseThrow(() -> CommonError.invalid(field, "no such material"));
        if (!kinds.contains(material.kind())) {
            String wanted = kinds.stream().map(MaterialKind::wireName).sorted().collect(Collectors.joining(" or "));
            throw CommonError.invalid(field, "must be a material of type " + wanted);
        }
        return material;
    }

    private static void checkRatio(String field, MaterialFacts material, List<String> ratios) {
        boolean thumbnail = material.kind() == MaterialKind.THUMBNAIL;
        if (ratios.isEmpty()
                || thumbnail
                || material.ratio()
                        .map(ImageRatio::wireName)
                        .filter(ratios::contains)
                        .isPresent()) {
            return;
        }
        String wanted = ratios.stream()
                .flatMap(name -> ImageRatio.ofWireName(name).stream())
                .map(ImageRatio::proportion)
                .sorted()
                .collect(Collectors.joining(" or "));
        throw CommonError.invalid(field, "must be a picture of " + wanted);
    }

    private void checkPixels(PlacedContent placed) {
        placed.slot()
                .leastForVivo()
                .ifPresent(least -> materialsOf(placed).ifPresent(media -> {
                    boolean video = placed.content().type() == ContentType.VIDEO;
                    String field = placed.field(video ? "cover" : "src");
                    Optional<MaterialFacts> shown =
                            (video ? media.cover() : Optional.of(media.src())).map(materials::get);
                    shown.filter(picture -> !least.fitInto(picture.width(), picture.height()))
                            .ifPresent(picture -> {
                                throw CommonError.invalid(
                                        field, "must have " + least + " pixels at least for " + Vendor.VIVO.wireName());
                            });
                }));
    }

    private static Optional<Media> materialsOf(PlacedContent placed) {
        return placed.content().media().filter(media -> media.sourceType() == SourceType.MATERIAL);
    }
}
