package vn.steerlog.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

/// The rules of the house.
final class House {
    private House() {}

    static final ArchRule EVENTS_KNOW_THE_JDK_ONLY =
            classes()
                    .that()
                    .resideInAPackage("..steerlog.events..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("..steerlog.events..", "java..", "org.jspecify..");

    static final ArchRule THE_LEDGER_KNOWS_NO_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("..steerlog.ledger..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..steerlog.command..", "..steerlog.query..", "..steerlog.http..");

    static final ArchRule THE_COMMAND_SIDE_KNOWS_NO_QUERY_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("..steerlog.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..steerlog.query..");

    static final ArchRule THE_QUERY_SIDE_KNOWS_NO_COMMAND_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("..steerlog.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..steerlog.command..", "org.axonframework.commandhandling..");

    static final ArchRule RULES_KNOW_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .or()
                    .haveSimpleNameEndingWith("Rights")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..", "org.axonframework..", "..command.platform..");

    static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME_OR_AN_ID =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..steerlog.events..", "..steerlog.command..", "..steerlog.query..")
                    .should(
                            callMethodWhere(
                                    target(
                                                    owner(
                                                            isOneOf(
                                                                    Clock.class,
                                                                    Instant.class,
                                                                    LocalDate.class,
                                                                    LocalDateTime.class,
                                                                    ZonedDateTime.class)))
                                            .and(target(name("now")))))
                    .orShould(
                            callMethodWhere(
                                    target(owner(isOneOf(UUID.class)))
                                            .and(target(name("randomUUID")))));

    static final ArchRule PACKAGES_OF_THE_COMMAND_SIDE_FORM_NO_CIRCLE =
            slices().matching("..steerlog.command.(*)..").should().beFreeOfCycles();

    static final ArchRule PACKAGES_OF_THE_QUERY_SIDE_FORM_NO_CIRCLE =
            slices().matching("..steerlog.query.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "is a clock or a source of ids",
                type -> java.util.Arrays.stream(types).anyMatch(type::isEquivalentTo));
    }
}
