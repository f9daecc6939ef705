package org.tidings.aim.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutsTest {
    private static final Table NO_VARIANTS = table("card_id | sub_type | meaning | vendors");

    @Test
    void everyLayoutShouldBeThere() {
        assertThat(Layouts.standard().all()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({"HUAWEI,30", "XIAOMI,5", "OPPO,11", "VIVO,12", "MEIZU,4", "SAMSUNG,17"})
    void vendorsShouldShowWhatTheyShow(Vendor vendor, int layouts) {
        assertThat(Layouts.standard().all().stream()
                        .filter(layout -> layout.vendors().contains(vendor)))
                .hasSize(layouts);
    }

    @ParameterizedTest
    @CsvSource({"HUAWEI,12,4", "XIAOMI,12,3", "OPPO,4,3", "VIVO,10,3", "MEIZU,11,4", "SAMSUNG,10,2"})
    void vendorsShouldDoWhatTheyDo(Vendor vendor, int actions, int floors) {
        assertThat(VendorAbilities.of(vendor).taps()).hasSize(actions);
        assertThat(VendorAbilities.of(vendor).floors()).hasSize(floors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "X | x | STACK | no | - | NOKIA;                    X | title | text | 1 | - | 9 | - | - | none;   No enum constant",
                "X | x | STACK | no | - | HUAWEI;                   Y | title | text | 1 | - | 9 | - | - | none;   Y, which is no layout",
                "X | x | STACK | no | - | HUAWEI;                   X | title | text | 2-1 | - | 9 | - | - | none; backwards",
                "X | x | STACK | no | - | HUAWEI;                   X | title | text | some | - | 9 | - | - | none; is no count",
                "X | x | STACK | no | - | HUAWEI;                   X | title | text | 1 | - | - | - | - | none;   needs a length",
                "X | x | STACK | no | - | HUAWEI;                   X | a | image | 1 | - | - | square | - | none; is no ratio",
                "X | x | STACK | no | - | HUAWEI;                   X | a | image | 1 | - | - | - | 9x9 | none;    pixels for vivo",
                "X | x | STACK | no | 4-7 | HUAWEI;                 X | title | text | 1 | - | 9 | - | - | none;   cannot hide",
                "X | x | STACK | HUAWEI;                            X | title | text | 1 | - | 9 | - | - | none;   a row of 4 cells"
            })
    void tablesThatMakeNoSenseShouldStopTheServer(String layout, String slot, String problem) {
        assertThatThrownBy(() -> Layouts.of(
                        table("card_id | title | arrangement | hides | coupon area | vendors", layout),
                        NO_VARIANTS,
                        table("card_id | slot | type | count | places | text | ratio | for vivo | tap", slot)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void layoutShouldNotStandThereTwice() {
        Table twice = table("vendor | sms", "HUAWEI | no", "HUAWEI | yes");

        assertThatThrownBy(() -> twice.byKey("vendor", row -> row.flag("sms"))).hasMessageContaining("HUAWEI twice");
    }

    private static Table table(String... lines) {
        return Table.of("test.csv", List.of(lines));
    }
}
