package vn.steerlog.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FOUNDED;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.agency.AgencyStory.registered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.rules.RememberedFacts;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.http.Role;

class AgencyDirectoryTest {
    private static final AgencyId CLINIC = new AgencyId("clinic");

    @Test
    void agencies_are_found_by_name_however_it_is_written() {
        var clinic = registered(CLINIC, "Phòng khám", Optional.of(HEALTH));

        assertThat(directory(AGENCIES, clinic).named("sở y tế")).containsExactly(HEALTH);
        assertThat(directory(AGENCIES, clinic).named("Phòng khám", Optional.of(HEALTH)))
                .contains(CLINIC);
        assertThat(directory(AGENCIES, clinic).named("Phòng khám", Optional.empty())).isEmpty();
        assertThat(directory(AGENCIES, clinic).unitsOf(HEALTH)).containsExactly(CLINIC);
    }

    @Test
    void agencies_are_found_by_the_name_and_code_they_have_now() {
        AgencyDirectory directory =
                directory(
                        AGENCIES,
                        new AgencyRenamed(HEALTH, "Sở Y tế mới", FOUNDED, Optional.empty()),
                        new AgencyCodeAssigned(HEALTH, "H1", FOUNDED),
                        new AgencyCodeAssigned(HEALTH, "H2", FOUNDED.plusDays(1)));

        assertThat(directory.named("Sở Y tế")).isEmpty();
        assertThat(directory.named("Sở Y tế mới")).containsExactly(HEALTH);
        assertThat(directory.coded("H1")).isEmpty();
        assertThat(directory.coded("H2")).contains(HEALTH);
    }

    @Test
    void several_agencies_may_go_by_one_short_name() {
        AgencyDirectory directory =
                directory(shortNamed("a", "VP"), shortNamed("b", "vp"), shortNamed("c", "VPTU"));

        assertThat(directory.shortNamed("VP"))
                .containsExactlyInAnyOrder(new AgencyId("a"), new AgencyId("b"));
    }

    @Test
    void a_merged_agency_is_not_found() {
        assertThat(directory(AGENCIES, merged(HEALTH, SCIENCE)).named("Sở Y tế")).isEmpty();
    }

    private static DomainEvent shortNamed(String id, String shortName) {
        return new AgencyRegistered(
                new AgencyId(id),
                "Văn phòng " + id,
                Optional.of(shortName),
                AgencyKind.PARTY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AgencyDirectory directory(Object... history) {
        List<DomainEvent> events = new ArrayList<>();
        for (Object part : history) {
            switch (part) {
                case List<?> list ->
                        list.stream().map(DomainEvent.class::cast).forEach(events::add);
                default -> events.add((DomainEvent) part);
            }
        }
        var facts = new RememberedFacts(events, Scenario.actor(Role.SECRETARIAT), Scenario.TODAY);
        return facts.readAll(AgencyDirectory.FOLD);
    }
}
