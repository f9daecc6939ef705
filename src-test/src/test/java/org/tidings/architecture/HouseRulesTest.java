package org.tidings.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.tidings.identity.Caller;

/** How services, entities, resources and ports are made, and what nothing may be called. */
@AnalyzeClasses(packages = "org.tidings", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] WHERE_TIME_COMES_FROM = {
        "org.tidings.shared..", "org.tidings.identity..", "org.tidings.adapter.."
    };

    /** Leases, schedules, webhook timestamps and the age of stored objects keep the system's time; they say so by asking this clock. */
    private static final String[] WHERE_THE_SYSTEMS_TIME_COUNTS = {
        "org.tidings.shared..",
        "org.tidings.identity..",
        "org.tidings.adapter..",
        "org.tidings.delivery..",
        "org.tidings.aim.material..",
        "org.tidings.callback..",
        "org.tidings.batch..",
        "org.tidings.web.."
    };

    @ArchTest
    static final ArchRule entitiesShouldStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule servicesShouldAskFirstWhoCalls = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(arePublicServices())
            .should(takeTheCallerFirst());

    @ArchTest
    static final ArchRule businessShouldNotAskTheSystemForTheTime = noClasses()
            .that()
            .resideOutsideOfPackages(WHERE_TIME_COMES_FROM)
            .should()
            .callMethodWhere(asksTheSystemForTheTime());

    @ArchTest
    static final ArchRule theSystemsClockShouldBeAskedOnlyWhereItCounts = noClasses()
            .that()
            .resideOutsideOfPackages(WHERE_THE_SYSTEMS_TIME_COUNTS)
            .should()
            .callMethodWhere(is(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system")));

    @ArchTest
    static final ArchRule businessShouldNotRollDice = noClasses()
            .that()
            .resideOutsideOfPackages(WHERE_TIME_COMES_FROM)
            .should()
            .callMethodWhere(is(Math.class, Set.of("random")).or(is(UUID.class, Set.of("randomUUID"))))
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class);

    @ArchTest
    static final ArchRule namesShouldSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?");

    @ArchTest
    static final ArchRule resourceMethodsShouldSayWhoMayCallThem =
            methods().that().areMetaAnnotatedWith(HttpMethod.class).should(sayWhoMayCall());

    @ArchTest
    static final ArchRule publicMethodsShouldNotTakeFlags = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(arePublicServices())
            .should()
            .haveRawParameterTypes(containBoolean());

    @ArchTest
    static final ArchRule portsShouldHaveAnAdapter = classes().that(arePorts()).should(beImplementedAbove());

    private static DescribedPredicate<JavaClass> arePublicServices() {
        return DescribedPredicate.describe(
                "public services",
                type -> type.isAnnotatedWith(Stateless.class)
                        && type.getModifiers().contains(PUBLIC)
                        && Ladder.isCapability(type));
    }

    /** A port is a public interface of a capability that leaves its implementation to others; a sealed one is a choice. */
    private static DescribedPredicate<JavaClass> arePorts() {
        return DescribedPredicate.describe(
                "ports",
                type -> type.isInterface()
                        && !type.isAnnotation()
                        && !type.reflect().isSealed()
                        && type.getModifiers().contains(PUBLIC)
                        && type.getEnclosingClass().isEmpty()
                        && Ladder.isCapability(type)
                        && !resideInAnyPackage("org.tidings.shared..").test(type));
    }

    private static ArchCondition<JavaClass> beImplementedAbove() {
        return new ArchCondition<>("be implemented by an adapter or a capability above") {
            @Override
            public void check(JavaClass port, ConditionEvents events) {
                boolean implemented = port.getAllSubclasses().stream()
                        .anyMatch(type -> !Ladder.partOf(type).equals(Ladder.partOf(port)));
                if (!implemented) {
                    events.add(violated(port, port.getName() + " has no adapter"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> takeTheCallerFirst() {
        return new ArchCondition<>("take the Caller first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean first = method.getRawParameterTypes().stream()
                        .findFirst()
                        .filter(type -> type.isEquivalentTo(Caller.class))
                        .isPresent();
                if (!first) {
                    events.add(violated(method, method.getFullName() + " does not take the Caller first"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("carry @Permits or @Open") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = isSaid(method, "Permits") || isSaid(method, "Open");
                if (!said) {
                    events.add(violated(method, method.getFullName() + " does not say who may call it"));
                }
            }
        };
    }

    private static boolean isSaid(JavaMethod method, String annotation) {
        String name = "org.tidings.web.http." + annotation;
        return method.isAnnotatedWith(name) || method.getOwner().isAnnotatedWith(name);
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("asks the system for the time", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            return now || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaMethodCall> is(Class<?> owner, Set<String> names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + names,
                call -> call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName()));
    }

    private static DescribedPredicate<java.util.List<JavaClass>> containBoolean() {
        return DescribedPredicate.describe(
                "boolean", types -> types.stream().anyMatch(type -> type.isEquivalentTo(boolean.class)));
    }
}
