package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.aim.template.Examples.first;
import static org.tidings.aim.template.Examples.smallest;
import static org.tidings.aim.template.Examples.sms;
import static org.tidings.aim.template.Examples.vendors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.aim.material.ImageRatio;
import org.tidings.aim.material.MaterialFacts;
import org.tidings.aim.material.MaterialKind;
import org.tidings.aim.template.NewAimTemplate.Sms;

class MaterialRulesTest {
    private static final Sms FULL = new Sms(Optional.empty(), List.of("华为云"), Optional.of("拒收请回复R"));

    private final MaterialRules rules = new MaterialRules(Map.of(
            "1", picture("1", ImageRatio.SIXTEEN_TO_NINE, 1088, 612),
            "2", picture("2", ImageRatio.SIXTEEN_TO_NINE, 160, 90),
            "3", picture("3", ImageRatio.ONE_TO_ONE, 1088, 1088),
            "4", new MaterialFacts("4", MaterialKind.VIDEO, Optional.empty(), 0, 0, 9, Optional.of("5")),
            "5", new MaterialFacts("5", MaterialKind.THUMBNAIL, Optional.empty(), 160, 90, 9, Optional.empty())));

    @Test
    void pictureThatFitsShouldBeAccepted() {
        TemplatePlan plan = CardRules.plan(sms(vendors(standard("1"), Vendor.VIVO, Vendor.HUAWEI), FULL));

        assertThat(MaterialRules.namedBy(plan.contents())).containsExactly("1");
        assertThat(rules.check(plan)).containsExactlyInAnyOrder(Vendor.VIVO, Vendor.HUAWEI);
    }

    @ParameterizedTest
    @CsvSource({"9,no such material", "3,must be a picture of 16:9", "4,must be a material of type image"})
    void pictureThatDoesNotFitShouldBeRefused(String id, String problem) {
        TemplatePlan plan = CardRules.plan(standard(id));

        assertThatThrownBy(() -> rules.check(plan)).hasMessage("pages[0].contents[0].src: " + problem);
    }

    @Test
    void smallPictureShouldBeRefusedForVivo() {
        TemplatePlan plan = CardRules.plan(sms(vendors(standard("2"), Vendor.VIVO), FULL));

        assertThatThrownBy(() -> rules.check(plan))
                .hasMessage("pages[0].contents[0].src: must have 1088x612 pixels at least for VIVO");
    }

    @Test
    void vivoShouldBeLeftOutWhereItIsNotNamed() {
        TemplatePlan plan = CardRules.plan(sms(standard("2"), FULL));

        assertThat(plan.vendors()).contains(Vendor.VIVO);
        assertThat(rules.check(plan)).contains(Vendor.HUAWEI).doesNotContain(Vendor.VIVO);
    }

    @Test
    void videoShouldBeAcceptedWithItsThumbnail() {
        TemplatePlan plan = CardRules.plan(video("4", "5"));

        assertThat(rules.check(plan)).contains(Vendor.HUAWEI);
        assertThat(MaterialRules.namedBy(plan.contents())).containsExactly("4", "5");
    }

    @ParameterizedTest
    @CsvSource({
        "1,5,src: must be a material of type video",
        "4,4,cover: must be a material of type image or thumbnail",
        "4,3,cover: must be a picture of 16:9"
    })
    void videoThatDoesNotFitShouldBeRefused(String src, String cover, String problem) {
        TemplatePlan plan = CardRules.plan(video(src, cover));

        assertThatThrownBy(() -> rules.check(plan)).hasMessage("pages[0].contents[0]." + problem);
    }

    private static NewAimTemplate standard(String id) {
        return first(
                smallest("StandardImageAndText"),
                ContentType.IMAGE,
                content -> Cards.ofMaterial(content, id, Optional.empty()));
    }

    private static NewAimTemplate video(String src, String cover) {
        return first(
                smallest("Video"), ContentType.VIDEO, content -> Cards.ofMaterial(content, src, Optional.of(cover)));
    }

    private static MaterialFacts picture(String id, ImageRatio ratio, int width, int height) {
        return new MaterialFacts(id, MaterialKind.IMAGE, Optional.of(ratio), width, height, 9, Optional.empty());
    }
}
