package org.tidings.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.shared.CommonError;
import org.tidings.shared.ErrorCode;

/** The error enums of all capabilities together are one catalogue. */
class ErrorCatalogueTest {
    private static final int LONGEST_TEXT = 32;

    @Test
    void codesShouldMeanOneThingEach() {
        Map<String, List<ErrorCode>> byCode = catalogue()
                .filter(error -> !(error instanceof CommonError && error.code().startsWith("APIGW.")))
                .collect(groupingBy(ErrorCode::code));

        assertThat(byCode)
                .allSatisfy((code, errors) -> assertThat(errors).as(code).hasSize(1));
    }

    @Test
    void textsShouldFitTheContract() {
        assertThat(catalogue())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.text()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TEXT));
    }

    @Test
    void statusesShouldBeErrors() {
        assertThat(catalogue()).allSatisfy(error -> assertThat(error.status()).isBetween(400, 503));
    }

    private static Stream<ErrorCode> catalogue() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.tidings").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(ErrorCode.class::cast);
    }
}
