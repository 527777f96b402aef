package vn.steerlog.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("vn.steerlog");

    /// Each rule with the fixture that breaks it.
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(House.EVENTS_KNOW_THE_JDK_ONLY, "broken.framework"),
                Arguments.of(House.THE_LEDGER_KNOWS_NO_SIDE, "broken.ledger"),
                Arguments.of(House.THE_COMMAND_SIDE_KNOWS_NO_QUERY_SIDE, "broken.sides"),
                Arguments.of(House.THE_QUERY_SIDE_KNOWS_NO_COMMAND_SIDE, "broken.sides"),
                Arguments.of(House.RULES_KNOW_NO_FRAMEWORK, "broken.framework"),
                Arguments.of(House.NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME_OR_AN_ID, "broken.time"),
                Arguments.of(House.PACKAGES_OF_THE_COMMAND_SIDE_FORM_NO_CIRCLE, "broken.circle"),
                Arguments.of(House.PACKAGES_OF_THE_QUERY_SIDE_FORM_NO_CIRCLE, "broken.circle"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(ArchRule rule, String fixture) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_notices_when_it_is_broken(ArchRule rule, String fixture) {
        JavaClasses broken = new ClassFileImporter().importPackages(fixture);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
