package org.tidings.aim.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageRatioTest {
    @ParameterizedTest
    @CsvSource({
        "oneToOne,              192,  192, true",
        "oneToOne,              192,  193, true",
        "oneToOne,              192,  200, false",
        "sixteenToNine,         1280, 720, true",
        "sixteenToNine,         854,  480, true",
        "sixteenToNine,         720, 1280, false",
        "threeToOne,            900,  300, true",
        "threeToOne,            900,  310, false",
        "fortyEightToSixtyFive, 480,  650, true",
        "twentyOneToNine,       1280, 549, true",
        "threeToFour,           600,  800, true",
        "threeToFour,           800,  600, false"
    })
    void pixelsShouldFitWithinAPercentOrAPixel(String name, int width, int height, boolean fits) {
        assertThat(ImageRatio.ofWireName(name).orElseThrow().fits(width, height))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"640, 360, SIXTEEN_TO_NINE", "48, 65, FORTY_EIGHT_TO_SIXTY_FIVE", "500, 100, "})
    void ratioShouldBeFoundByPixels(int width, int height, ImageRatio ratio) {
        assertThat(ImageRatio.ofPixels(width, height)).isEqualTo(Optional.ofNullable(ratio));
    }
}
