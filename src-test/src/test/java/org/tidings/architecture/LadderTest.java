package org.tidings.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.tidings", importOptions = DoNotIncludeTests.class)
class LadderTest {
    @ArchTest
    static final ArchRule everyPackageShouldBelongToAPartOfTheProduct =
            classes().should(standOnTheLadder());

    @ArchTest
    static final ArchRule capabilitiesShouldImportOnlyDownwards = classes().should(importOnlyDownwards());

    @ArchTest
    static final ArchRule webShouldNotSeeTheJobs = noClasses()
            .that()
            .resideInAPackage("org.tidings.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tidings.batch..");

    @ArchTest
    static final ArchRule jobsShouldNotSeeTheWeb = noClasses()
            .that()
            .resideInAPackage("org.tidings.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tidings.web..");

    @ArchTest
    static final ArchRule theWebShouldNotReachTheDatabase = noClasses()
            .that()
            .resideInAPackage("org.tidings.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "jakarta.persistence..");

    private static ArchCondition<JavaClass> standOnTheLadder() {
        return new ArchCondition<>("belong to a known part") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String part = Ladder.partOf(type).orElse("");
                if (!Ladder.isKnown(part)) {
                    events.add(violated(type, type.getName() + " belongs to no known part"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> importOnlyDownwards() {
        return new ArchCondition<>("import only downwards") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(LadderTest::climbs)
                        .forEach(upwards -> events.add(violated(type, upwards.getDescription())));
            }
        };
    }

    private static boolean climbs(Dependency dependency) {
        String from = Ladder.partOf(dependency.getOriginClass()).orElse("");
        return Ladder.partOf(dependency.getTargetClass())
                .filter(to -> !Ladder.mayKnow(from, to))
                .isPresent();
    }
}
