package vn.steerlog.command.committee;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CLOSED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.NOWHERE;
import static vn.steerlog.command.agency.AgencyStory.closed;
import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_DISSOLVED;
import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_NAME_TAKEN;
import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_UNKNOWN;
import static vn.steerlog.command.committee.CommitteeRefusal.MEMBER_RELEASED;
import static vn.steerlog.command.committee.CommitteeRefusal.MEMBER_UNKNOWN;
import static vn.steerlog.command.committee.CommitteeRefusal.SUBGROUP_NAME_TAKEN;
import static vn.steerlog.command.committee.CommitteeStory.COMMITTEE;
import static vn.steerlog.command.committee.CommitteeStory.DISSOLVED;
import static vn.steerlog.command.committee.CommitteeStory.ESTABLISHED;
import static vn.steerlog.command.committee.CommitteeStory.ESTABLISHED_ON;
import static vn.steerlog.command.committee.CommitteeStory.STANDING;
import static vn.steerlog.command.person.PersonRefusal.PERSON_ERASED;
import static vn.steerlog.command.person.PersonRefusal.PERSON_UNKNOWN;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.committee.CommitteeCommand.AppointMember;
import vn.steerlog.command.committee.CommitteeCommand.DissolveCommittee;
import vn.steerlog.command.committee.CommitteeCommand.EstablishCommittee;
import vn.steerlog.command.committee.CommitteeCommand.FormSubgroup;
import vn.steerlog.command.committee.CommitteeCommand.ReleaseMember;
import vn.steerlog.command.person.PersonStory;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;
import vn.steerlog.events.person.PersonId;

class CommitteeTest {
    private static final MemberId CHAIR = new MemberId("chair");
    private static final SubgroupId EXPERTS = new SubgroupId("experts");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate BEFORE = ESTABLISHED_ON.minusDays(1);

    private static final CommitteeEvent APPOINTED =
            new MemberAppointed(
                    COMMITTEE,
                    CHAIR,
                    "Trưởng Ban",
                    Optional.of("Bí thư Tỉnh ủy"),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2025, 9, 1)),
                    Optional.empty());
    private static final CommitteeEvent RELEASED =
            new MemberReleased(COMMITTEE, CHAIR, LocalDate.of(2025, 10, 1), "Nghỉ hưu");
    private static final CommitteeEvent FORMED =
            new SubgroupFormed(
                    COMMITTEE,
                    EXPERTS,
                    "Nhóm chuyên gia",
                    Optional.empty(),
                    Optional.empty(),
                    TODAY);

    private final Scenario<CommitteeCommand, Committee, CommitteeEvent> committee =
            CommitteeStory.committee();

    @Test
    void a_committee_is_established() {
        committee.given().when(establish("Ban Chỉ đạo Nghị quyết 57")).then(ESTABLISHED);
    }

    @Test
    void a_committee_is_established_once() {
        committee.given(STANDING).when(establish("Ban khác")).refused(ALREADY_EXISTS);
    }

    @Test
    void two_standing_committees_do_not_share_a_name() {
        committee.given(other()).when(establish("ban chỉ đạo 57")).refused(COMMITTEE_NAME_TAKEN);
        var dissolved = new CommitteeDissolved(new CommitteeId("other"), TODAY, "Kiện toàn");
        committee.given(other(), dissolved).when(establish("ban chỉ đạo 57")).accepted();
    }

    @Test
    void a_committee_is_not_established_in_the_future() {
        committee.given().on(BEFORE).when(establish("Ban")).refused(DATE_IN_FUTURE, ESTABLISHED_ON);
    }

    @Test
    void a_committee_has_a_name() {
        committee.given().when(establish(" ")).refused(TEXT_MISSING, "name");
    }

    @Test
    void a_member_is_appointed() {
        committee
                .given(STANDING, AGENCIES)
                .when(appoint(Optional.of(HEALTH), TODAY))
                .then(
                        new MemberAppointed(
                                COMMITTEE,
                                CHAIR,
                                "Trưởng Ban",
                                Optional.empty(),
                                Optional.of(HEALTH),
                                Optional.of(TODAY),
                                Optional.empty()));
    }

    @Test
    void a_member_may_be_a_person_whose_name_is_kept() {
        committee
                .given(STANDING, PersonStory.RECORDED)
                .when(appoint(PersonStory.PERSON))
                .then(
                        new MemberAppointed(
                                COMMITTEE,
                                CHAIR,
                                "Trưởng Ban",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(TODAY),
                                Optional.of(PersonStory.PERSON)));
        committee.given(STANDING).when(appoint(PersonStory.PERSON)).refused(PERSON_UNKNOWN);
        committee
                .given(STANDING, PersonStory.RECORDED, PersonStory.ERASED)
                .when(appoint(PersonStory.PERSON))
                .refused(PERSON_ERASED);
    }

    @Test
    void a_members_agency_exists_and_is_open() {
        committee
                .given(STANDING)
                .when(appoint(Optional.of(NOWHERE), TODAY))
                .refused(AGENCY_UNKNOWN);
        committee
                .given(STANDING, AGENCIES, closed(HEALTH))
                .when(appoint(Optional.of(HEALTH), TODAY))
                .refused(AGENCY_CLOSED);
    }

    @Test
    void a_seat_is_taken_once_also_after_it_was_given_up() {
        committee.given(STANDING, APPOINTED).when(appoint(TODAY)).refused(ALREADY_EXISTS);
        committee.given(STANDING, APPOINTED, RELEASED).when(appoint(TODAY)).refused(ALREADY_EXISTS);
    }

    @Test
    void a_member_is_appointed_neither_before_the_committee_stood_nor_in_the_future() {
        committee
                .given(STANDING)
                .when(appoint(BEFORE))
                .refused(DATE_TOO_EARLY, BEFORE, ESTABLISHED_ON);
        committee.given(STANDING).when(appoint(TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void a_member_is_released() {
        committee
                .given(STANDING, APPOINTED)
                .when(release(TODAY))
                .then(new MemberReleased(COMMITTEE, CHAIR, TODAY, "Chuyển công tác"));
    }

    @Test
    void only_a_member_who_sits_is_released() {
        committee.given(STANDING).when(release(TODAY)).refused(MEMBER_UNKNOWN, "chair");
        committee
                .given(STANDING, APPOINTED, RELEASED)
                .when(release(TODAY))
                .refused(MEMBER_RELEASED);
    }

    @Test
    void a_member_is_released_neither_before_the_appointment_nor_in_the_future() {
        LocalDate early = LocalDate.of(2025, 8, 31);
        committee
                .given(STANDING, APPOINTED)
                .when(release(early))
                .refused(DATE_TOO_EARLY, early, LocalDate.of(2025, 9, 1));
        committee.given(STANDING, APPOINTED).when(release(TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void a_release_has_a_reason() {
        committee
                .given(STANDING, APPOINTED)
                .when(new ReleaseMember(COMMITTEE, CHAIR, TODAY, ""))
                .refused(TEXT_MISSING, "reason");
    }

    @Test
    void a_subgroup_is_formed() {
        committee.given(STANDING).when(form(Optional.empty(), TODAY)).then(FORMED);
    }

    @Test
    void a_subgroup_is_formed_once_and_has_a_name_of_its_own() {
        committee
                .given(STANDING, FORMED)
                .when(form(Optional.empty(), TODAY))
                .refused(ALREADY_EXISTS);
        var again =
                new FormSubgroup(
                        COMMITTEE,
                        new SubgroupId("others"),
                        "NHÓM CHUYÊN GIA",
                        Optional.empty(),
                        Optional.empty(),
                        TODAY);
        committee
                .given(STANDING, FORMED)
                .when(again)
                .refused(SUBGROUP_NAME_TAKEN, "NHÓM CHUYÊN GIA");
    }

    @Test
    void a_subgroup_is_led_by_an_agency_that_is_open() {
        committee.given(STANDING, AGENCIES).when(form(Optional.of(HEALTH), TODAY)).accepted();
        committee
                .given(STANDING, AGENCIES, closed(HEALTH))
                .when(form(Optional.of(HEALTH), TODAY))
                .refused(AGENCY_CLOSED);
    }

    @Test
    void a_subgroup_is_formed_neither_before_the_committee_stood_nor_in_the_future() {
        committee.given(STANDING).when(form(Optional.empty(), BEFORE)).refused(DATE_TOO_EARLY);
        committee.given(STANDING).when(form(Optional.empty(), TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void a_committee_is_dissolved() {
        committee
                .given(STANDING)
                .when(dissolve(TODAY))
                .then(new CommitteeDissolved(COMMITTEE, TODAY, "Hoàn thành"));
    }

    @Test
    void a_committee_is_not_dissolved_before_the_last_thing_it_did_nor_in_the_future() {
        LocalDate yesterday = TODAY.minusDays(1);
        committee
                .given(STANDING, FORMED)
                .when(dissolve(yesterday))
                .refused(DATE_TOO_EARLY, yesterday, TODAY);
        committee.given(STANDING).when(dissolve(TOMORROW)).refused(DATE_IN_FUTURE);
    }

    @Test
    void nothing_happens_to_a_dissolved_committee() {
        String name = "Ban Chỉ đạo Nghị quyết 57";
        var after = committee.given(STANDING, APPOINTED, DISSOLVED);
        after.when(appoint(TODAY)).refused(COMMITTEE_DISSOLVED, name);
        after.when(release(TODAY)).refused(COMMITTEE_DISSOLVED, name);
        after.when(form(Optional.empty(), TODAY)).refused(COMMITTEE_DISSOLVED, name);
        after.when(dissolve(TODAY)).refused(COMMITTEE_DISSOLVED, name);
    }

    @Test
    void nothing_happens_to_a_committee_that_does_not_exist() {
        committee.given().when(dissolve(TODAY)).refused(COMMITTEE_UNKNOWN, "committee");
    }

    @Test
    void only_the_secretariat_keeps_the_roster() {
        RightsTable.of(
                        """
                        EstablishCommittee: SECRETARIAT
                        AppointMember:      SECRETARIAT
                        ReleaseMember:      SECRETARIAT
                        FormSubgroup:       SECRETARIAT
                        DissolveCommittee:  SECRETARIAT
                        """)
                .holds(
                        CommitteeCommand.class,
                        committee,
                        HEALTH,
                        Map.of(
                                establish("Ban"), List.of(),
                                appoint(TODAY), STANDING,
                                release(TODAY), List.of(ESTABLISHED, APPOINTED),
                                form(Optional.empty(), TODAY), STANDING,
                                dissolve(TODAY), STANDING));
    }

    private static CommitteeEvent other() {
        return new CommitteeEstablished(
                new CommitteeId("other"), "Ban Chỉ đạo 57", Optional.empty(), Optional.empty());
    }

    private static EstablishCommittee establish(String name) {
        return new EstablishCommittee(
                COMMITTEE, name, Optional.empty(), Optional.of(ESTABLISHED_ON));
    }

    private static AppointMember appoint(LocalDate on) {
        return appoint(Optional.empty(), on);
    }

    private static AppointMember appoint(Optional<AgencyId> agency, LocalDate on) {
        return new AppointMember(
                COMMITTEE,
                CHAIR,
                "Trưởng Ban",
                Optional.empty(),
                agency,
                Optional.of(on),
                Optional.empty());
    }

    private static AppointMember appoint(PersonId person) {
        return new AppointMember(
                COMMITTEE,
                CHAIR,
                "Trưởng Ban",
                Optional.empty(),
                Optional.empty(),
                Optional.of(TODAY),
                Optional.of(person));
    }

    private static ReleaseMember release(LocalDate on) {
        return new ReleaseMember(COMMITTEE, CHAIR, on, "Chuyển công tác");
    }

    private static FormSubgroup form(Optional<AgencyId> lead, LocalDate on) {
        return new FormSubgroup(COMMITTEE, EXPERTS, "Nhóm chuyên gia", Optional.empty(), lead, on);
    }

    private static DissolveCommittee dissolve(LocalDate on) {
        return new DissolveCommittee(COMMITTEE, on, "Hoàn thành");
    }
}
