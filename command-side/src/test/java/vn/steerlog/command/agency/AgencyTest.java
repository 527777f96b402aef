package vn.steerlog.command.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CLOSED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CODE_NOT_LATER;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CODE_TAKEN;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_HAS_UNITS;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_MERGED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_NAME_TAKEN;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_OWN_PARENT;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
import static vn.steerlog.command.agency.AgencyRefusal.MERGER_SOURCE_TWICE;
import static vn.steerlog.command.agency.AgencyRefusal.MERGER_WITHOUT_SOURCE;
import static vn.steerlog.command.agency.AgencyRefusal.MERGER_WITH_ITSELF;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FINANCE;
import static vn.steerlog.command.agency.AgencyStory.FOUNDED;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.MERGED;
import static vn.steerlog.command.agency.AgencyStory.NOWHERE;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.closed;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.agency.AgencyStory.registered;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.NOTHING_CHANGES;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.agency.AgencyCommand.AssignAgencyCode;
import vn.steerlog.command.agency.AgencyCommand.CloseAgency;
import vn.steerlog.command.agency.AgencyCommand.MergeAgencies;
import vn.steerlog.command.agency.AgencyCommand.RegisterAgency;
import vn.steerlog.command.agency.AgencyCommand.RenameAgency;
import vn.steerlog.command.rules.RememberedFacts;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.http.Role;

class AgencyTest {
    private static final AgencyId OFFICE = new AgencyId("office");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate BEFORE = FOUNDED.minusDays(1);

    private final Scenario<AgencyCommand, Agency, AgencyEvent> agency = AgencyStory.agency();

    @Test
    void an_agency_is_registered() {
        agency.given(AGENCIES)
                .when(register("Văn phòng Sở", Optional.of(SCIENCE)))
                .then(registered(OFFICE, "Văn phòng Sở", Optional.of(SCIENCE)));
    }

    @Test
    void an_agency_is_registered_once() {
        agency.given(registered(OFFICE, "Văn phòng"))
                .when(register("Văn phòng khác", Optional.empty()))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void an_agency_is_not_its_own_parent() {
        agency.given().when(register("Văn phòng", Optional.of(OFFICE))).refused(AGENCY_OWN_PARENT);
    }

    @Test
    void a_parent_must_exist() {
        agency.given()
                .when(register("Văn phòng", Optional.of(NOWHERE)))
                .refused(AGENCY_UNKNOWN, "nowhere");
    }

    @Test
    void a_parent_must_be_open() {
        agency.given(AGENCIES, closed(SCIENCE))
                .when(register("Văn phòng", Optional.of(SCIENCE)))
                .refused(AGENCY_CLOSED, "Sở Khoa học và Công nghệ");
    }

    @Test
    void who_names_a_merged_agency_is_told_where_it_went_however_far() {
        agency.given(AGENCIES, merged(SCIENCE, HEALTH), merged(HEALTH, FINANCE))
                .when(register("Văn phòng", Optional.of(SCIENCE)))
                .refused(AGENCY_MERGED, "Sở Khoa học và Công nghệ", "Sở Tài chính");
    }

    @Test
    void two_agencies_under_one_parent_do_not_share_a_name_however_it_is_written() {
        agency.given(AGENCIES)
                .when(register("SỞ  Y TẾ", Optional.empty()))
                .refused(AGENCY_NAME_TAKEN, "SỞ  Y TẾ");
    }

    @Test
    void agencies_under_different_parents_may_share_a_name() {
        var other = registered(new AgencyId("other"), "Văn phòng", Optional.of(HEALTH));
        agency.given(AGENCIES, other).when(register("Văn phòng", Optional.of(SCIENCE))).accepted();
    }

    @Test
    void the_name_of_a_closed_agency_is_free() {
        agency.given(AGENCIES, closed(HEALTH))
                .when(register("Sở Y tế", Optional.empty()))
                .accepted();
    }

    @Test
    void an_agency_is_not_registered_from_a_day_to_come() {
        agency.given()
                .on(FOUNDED.minusDays(1))
                .when(register("Văn phòng", Optional.empty()))
                .refused(DATE_IN_FUTURE, FOUNDED);
    }

    @Test
    void an_agency_is_renamed() {
        agency.given(AGENCIES)
                .when(rename("Sở Y tế và Dân số", TODAY))
                .then(new AgencyRenamed(HEALTH, "Sở Y tế và Dân số", TODAY, Optional.empty()));
    }

    @Test
    void letter_case_in_an_agencys_own_name_may_be_set_right() {
        agency.given(AGENCIES).when(rename("SỞ Y TẾ", TODAY)).accepted();
    }

    @Test
    void an_agency_is_not_renamed_to_the_name_it_has() {
        agency.given(AGENCIES).when(rename("Sở Y tế", TODAY)).refused(NOTHING_CHANGES);
    }

    @Test
    void an_agency_does_not_take_the_name_of_another() {
        agency.given(AGENCIES)
                .when(rename("Sở Tài chính", TODAY))
                .refused(AGENCY_NAME_TAKEN, "Sở Tài chính");
    }

    @Test
    void an_agency_is_not_renamed_before_it_existed_nor_in_the_future() {
        agency.given(AGENCIES).when(rename("Sở", BEFORE)).refused(DATE_TOO_EARLY, BEFORE, FOUNDED);
        agency.given(AGENCIES).when(rename("Sở", TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void names_follow_one_another() {
        var renamed = new AgencyRenamed(HEALTH, "Sở Y tế mới", MERGED, Optional.empty());
        LocalDate earlier = MERGED.minusDays(1);
        agency.given(AGENCIES, renamed)
                .when(rename("Sở", earlier))
                .refused(DATE_TOO_EARLY, earlier, MERGED);
    }

    @Test
    void a_name_that_an_agency_gave_up_is_free() {
        var renamed = new AgencyRenamed(HEALTH, "Sở Y tế mới", MERGED, Optional.empty());
        agency.given(AGENCIES, renamed).when(register("Sở Y tế", Optional.empty())).accepted();
    }

    @Test
    void an_agency_is_given_a_code() {
        agency.given(AGENCIES)
                .when(assignCode(HEALTH, "H40.12", MERGED))
                .then(new AgencyCodeAssigned(HEALTH, "H40.12", MERGED));
    }

    @Test
    void a_code_comes_after_the_one_before() {
        agency.given(AGENCIES, coded(HEALTH, "H40.12"))
                .when(assignCode(HEALTH, "H40.13", MERGED))
                .refused(AGENCY_CODE_NOT_LATER, MERGED);
    }

    @Test
    void a_code_is_held_by_one_agency() {
        agency.given(AGENCIES, coded(HEALTH, "H40.12"))
                .when(assignCode(SCIENCE, "H40.12", TODAY))
                .refused(AGENCY_CODE_TAKEN, "H40.12");
    }

    @Test
    void an_agency_is_not_given_the_code_it_has() {
        agency.given(AGENCIES, coded(HEALTH, "H40.12"))
                .when(assignCode(HEALTH, "H40.12", TODAY))
                .refused(NOTHING_CHANGES);
    }

    @Test
    void a_code_is_not_given_before_the_agency_existed_nor_in_the_future() {
        agency.given(AGENCIES).when(assignCode(HEALTH, "H1", BEFORE)).refused(DATE_TOO_EARLY);
        agency.given(AGENCIES).when(assignCode(HEALTH, "H1", TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void a_merger_ends_its_sources_and_hands_their_work_over() {
        agency.given(AGENCIES)
                .when(merge(FINANCE, SCIENCE, HEALTH))
                .then(
                        new AgenciesAbsorbed(
                                FINANCE, List.of(SCIENCE, HEALTH), TODAY, Optional.empty()),
                        new AgencyMerged(SCIENCE, FINANCE, TODAY, Optional.empty()),
                        new AgencyMerged(HEALTH, FINANCE, TODAY, Optional.empty()));
    }

    @Test
    void a_merger_has_sources_each_once_and_other_than_itself() {
        agency.given(AGENCIES).when(merge(FINANCE)).refused(MERGER_WITHOUT_SOURCE);
        agency.given(AGENCIES).when(merge(FINANCE, FINANCE)).refused(MERGER_WITH_ITSELF);
        agency.given(AGENCIES).when(merge(FINANCE, HEALTH, HEALTH)).refused(MERGER_SOURCE_TWICE);
    }

    @Test
    void agencies_that_are_merged_or_closed_are_not_merged_again() {
        agency.given(AGENCIES, merged(HEALTH, SCIENCE))
                .when(merge(FINANCE, HEALTH))
                .refused(AGENCY_MERGED, "Sở Y tế", "Sở Khoa học và Công nghệ");
        agency.given(AGENCIES, merged(HEALTH, SCIENCE))
                .when(merge(HEALTH, FINANCE))
                .refused(AGENCY_MERGED);
        agency.given(AGENCIES, closed(HEALTH))
                .when(merge(FINANCE, HEALTH))
                .refused(AGENCY_CLOSED, "Sở Y tế");
        agency.given(AGENCIES).when(merge(FINANCE, NOWHERE)).refused(AGENCY_UNKNOWN);
    }

    @Test
    void mergers_never_lead_in_a_circle() {
        agency.given(AGENCIES, merged(HEALTH, SCIENCE))
                .when(merge(HEALTH, SCIENCE))
                .refused(AGENCY_MERGED);
    }

    @Test
    void a_merger_takes_effect_neither_in_the_future_nor_before_its_parties_existed() {
        var future = new MergeAgencies(FINANCE, List.of(HEALTH), TOMORROW, Optional.empty());
        agency.given(AGENCIES).when(future).refused(DATE_IN_FUTURE, TOMORROW);
        var early = new MergeAgencies(FINANCE, List.of(HEALTH), BEFORE, Optional.empty());
        agency.given(AGENCIES).when(early).refused(DATE_TOO_EARLY);
        var beforeCode = new MergeAgencies(FINANCE, List.of(HEALTH), FOUNDED, Optional.empty());
        agency.given(AGENCIES, coded(HEALTH, "H1")).when(beforeCode).refused(DATE_TOO_EARLY);
    }

    @Test
    void an_agency_is_closed() {
        agency.given(AGENCIES)
                .when(close(HEALTH, TODAY))
                .then(new AgencyClosed(HEALTH, TODAY, "Giải thể"));
    }

    @Test
    void an_agency_with_units_is_not_closed() {
        var unit = registered(OFFICE, "Văn phòng", Optional.of(HEALTH));
        agency.given(AGENCIES, unit)
                .when(close(HEALTH, TODAY))
                .refused(AGENCY_HAS_UNITS, "Sở Y tế", 1L);
        agency.given(AGENCIES, unit, closed(OFFICE)).when(close(HEALTH, TODAY)).accepted();
    }

    @Test
    void an_agency_is_closed_neither_twice_nor_in_the_future_nor_before_it_existed() {
        agency.given(AGENCIES, closed(HEALTH)).when(close(HEALTH, TODAY)).refused(AGENCY_CLOSED);
        agency.given(AGENCIES).when(close(HEALTH, TOMORROW)).refused(DATE_IN_FUTURE);
        agency.given(AGENCIES).when(close(HEALTH, BEFORE)).refused(DATE_TOO_EARLY);
        agency.given(AGENCIES).when(close(NOWHERE, TODAY)).refused(AGENCY_UNKNOWN, "nowhere");
    }

    @Test
    void nothing_happens_to_a_closed_or_merged_agency() {
        var gone = agency.given(AGENCIES, closed(HEALTH));
        gone.when(rename("Sở", TODAY)).refused(AGENCY_CLOSED, "Sở Y tế");
        gone.when(assignCode(HEALTH, "H1", TODAY)).refused(AGENCY_CLOSED, "Sở Y tế");
        var merged = agency.given(AGENCIES, merged(HEALTH, FINANCE));
        merged.when(rename("Sở", TODAY)).refused(AGENCY_MERGED, "Sở Y tế", "Sở Tài chính");
        merged.when(close(HEALTH, TODAY)).refused(AGENCY_MERGED, "Sở Y tế", "Sở Tài chính");
    }

    @Test
    void an_agency_takes_over_no_work_before_it_existed() {
        var young =
                new AgencyRegistered(
                        OFFICE,
                        "Sở mới",
                        Optional.empty(),
                        AgencyKind.GOVERNMENT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(MERGED));
        LocalDate before = MERGED.minusDays(1);
        agency.given(AGENCIES, young)
                .when(new MergeAgencies(OFFICE, List.of(HEALTH), before, Optional.empty()))
                .refused(DATE_TOO_EARLY, before, MERGED);
        agency.given(AGENCIES, young)
                .when(new MergeAgencies(OFFICE, List.of(HEALTH), MERGED, Optional.empty()))
                .accepted();
    }

    @Test
    void an_agency_has_a_name() {
        agency.given().when(register(" ", Optional.empty())).refused(TEXT_MISSING, "name");
    }

    @Test
    void work_is_held_by_the_last_agency_of_a_chain_of_mergers() {
        List<DomainEvent> history = new java.util.ArrayList<>(AGENCIES);
        history.addAll(merged(SCIENCE, HEALTH));
        history.addAll(merged(HEALTH, FINANCE));
        var facts = new RememberedFacts(history, Scenario.actor(Role.SECRETARIAT), TODAY);

        assertThat(Agencies.holder(SCIENCE, facts)).isEqualTo(FINANCE);
        assertThat(Agencies.sameHolder(SCIENCE, HEALTH, facts)).isTrue();
        assertThat(Agencies.holder(FINANCE, facts)).isEqualTo(FINANCE);
    }

    @Test
    void only_the_secretariat_keeps_the_list_of_agencies() {
        RightsTable.of(
                        """
                        RegisterAgency:   SECRETARIAT
                        RenameAgency:     SECRETARIAT
                        AssignAgencyCode: SECRETARIAT
                        MergeAgencies:    SECRETARIAT
                        CloseAgency:      SECRETARIAT
                        """)
                .holds(
                        AgencyCommand.class,
                        agency,
                        HEALTH,
                        Map.of(
                                register("Văn phòng", Optional.of(HEALTH)), AGENCIES,
                                rename("Sở", TODAY), AGENCIES,
                                assignCode(HEALTH, "H1", TODAY), AGENCIES,
                                merge(HEALTH, SCIENCE), AGENCIES,
                                close(HEALTH, TODAY), AGENCIES));
    }

    private static RegisterAgency register(String name, Optional<AgencyId> parent) {
        return new RegisterAgency(
                OFFICE,
                name,
                Optional.empty(),
                AgencyKind.GOVERNMENT,
                Optional.empty(),
                parent,
                Optional.of(FOUNDED));
    }

    private static RenameAgency rename(String name, LocalDate on) {
        return new RenameAgency(HEALTH, name, on, Optional.empty());
    }

    private static AssignAgencyCode assignCode(AgencyId agency, String code, LocalDate on) {
        return new AssignAgencyCode(agency, code, on);
    }

    private static AgencyEvent coded(AgencyId agency, String code) {
        return new AgencyCodeAssigned(agency, code, MERGED);
    }

    private static MergeAgencies merge(AgencyId into, AgencyId... sources) {
        return new MergeAgencies(into, List.of(sources), TODAY, Optional.empty());
    }

    private static CloseAgency close(AgencyId agency, LocalDate on) {
        return new CloseAgency(agency, on, "Giải thể");
    }
}
