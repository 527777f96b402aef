package vn.steerlog.command.target;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CLOSED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_MERGED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FINANCE;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.NOWHERE;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.closed;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.NOTHING_CHANGES;
import static vn.steerlog.command.rules.CommonRefusal.NUMBER_TOO_LONG;
import static vn.steerlog.command.rules.CommonRefusal.PERIOD_REVERSED;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.rules.Scenario.officer;
import static vn.steerlog.command.target.TargetRefusal.CHALLENGE_FOR_ANOTHER;
import static vn.steerlog.command.target.TargetRefusal.NOT_YOUR_TARGET;
import static vn.steerlog.command.target.TargetRefusal.REVISION_BEFORE_BASIS;
import static vn.steerlog.command.target.TargetRefusal.TARGET_UNKNOWN;
import static vn.steerlog.command.target.TargetRefusal.TARGET_WITHDRAWN;
import static vn.steerlog.command.target.TargetStory.SET;
import static vn.steerlog.command.target.TargetStory.SET_ON;
import static vn.steerlog.command.target.TargetStory.STANDING;
import static vn.steerlog.command.target.TargetStory.TARGET;
import static vn.steerlog.command.target.TargetStory.WITHDRAWN;
import static vn.steerlog.command.target.TargetStory.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.command.target.TargetCommand.ChallengeTarget;
import vn.steerlog.command.target.TargetCommand.RecordMeasurement;
import vn.steerlog.command.target.TargetCommand.ReviseTarget;
import vn.steerlog.command.target.TargetCommand.SetTarget;
import vn.steerlog.command.target.TargetCommand.WithdrawTarget;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;

class TargetTest {
    private static final ChallengeId CHALLENGE = new ChallengeId("challenge");
    private static final MeasurementId MEASUREMENT = new MeasurementId("measurement");
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate BEFORE = SET_ON.minusDays(1);
    private static final LocalDate APPROVED_ON = LocalDate.of(2025, 11, 3);
    private static final Period REVERSED =
            new Period("2030-2025", Optional.of(TODAY), Optional.of(TODAY.minusDays(1)));

    private final Scenario<TargetCommand, Target, TargetEvent> target = TargetStory.target();

    @Test
    void a_target_is_set() {
        target.given(AGENCIES).when(set("84.2", Optional.of(YEAR), SET_ON)).then(SET);
    }

    @Test
    void a_target_may_follow_figures_only_and_have_no_unit() {
        var figures =
                new SetTarget(
                        TARGET,
                        "Trạm",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        target.given().when(figures).accepted();
    }

    @Test
    void a_growth_rate_may_be_negative_and_a_percentage_may_pass_100() {
        target.given(AGENCIES).when(set("-3.5", Optional.empty(), SET_ON)).accepted();
        target.given(AGENCIES).when(set("112", Optional.empty(), SET_ON)).accepted();
    }

    @Test
    void a_number_that_cannot_be_written_out_is_refused() {
        target.given(AGENCIES)
                .when(set("1e999999999", Optional.empty(), SET_ON))
                .refused(NUMBER_TOO_LONG, "value");
        target.given(STANDING).when(measure("1e-999999999")).refused(NUMBER_TOO_LONG, "value");
        target.given(STANDING).when(measure("123456789012345678901.123456789")).accepted();
    }

    @Test
    void a_target_is_set_once() {
        target.given(AGENCIES, STANDING)
                .when(set("1", Optional.empty(), SET_ON))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void a_targets_owner_exists_and_is_open() {
        target.given().when(set("1", Optional.empty(), SET_ON)).refused(AGENCY_UNKNOWN, "science");
        target.given(AGENCIES, closed(SCIENCE))
                .when(set("1", Optional.empty(), SET_ON))
                .refused(AGENCY_CLOSED);
    }

    @Test
    void a_target_is_not_set_in_the_future() {
        target.given(AGENCIES)
                .when(set("1", Optional.empty(), TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_target_is_not_based_on_a_document_to_come() {
        var early =
                new SetTarget(
                        TARGET,
                        "Trạm",
                        "trạm",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(document(TOMORROW)),
                        Optional.empty(),
                        Optional.empty());
        target.given().when(early).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_period_begins_before_it_ends() {
        target.given(AGENCIES)
                .when(set("1", Optional.of(REVERSED), SET_ON))
                .refused(PERIOD_REVERSED, "2030-2025");
        target.given(STANDING)
                .when(revise("90", Optional.of(REVERSED), TODAY))
                .refused(PERIOD_REVERSED, "2030-2025");
        target.given(STANDING)
                .when(measure("80", Optional.of(REVERSED), Optional.empty()))
                .refused(PERIOD_REVERSED, "2030-2025");
    }

    @Test
    void a_target_is_challenged() {
        target.given(AGENCIES, STANDING)
                .when(challenge(Optional.of(HEALTH), TODAY))
                .then(challenged(Optional.of(HEALTH)));
        target.given(STANDING)
                .when(challenge(Optional.empty(), TODAY))
                .then(challenged(Optional.empty()));
    }

    @Test
    void a_challenge_is_made_once() {
        target.given(STANDING, challenged(Optional.empty()))
                .when(challenge(Optional.empty(), TODAY))
                .refused(ALREADY_EXISTS);
    }

    @Test
    void who_challenges_exists_and_is_open() {
        target.given(STANDING).when(challenge(Optional.of(NOWHERE), TODAY)).refused(AGENCY_UNKNOWN);
        target.given(AGENCIES, STANDING, closed(HEALTH))
                .when(challenge(Optional.of(HEALTH), TODAY))
                .refused(AGENCY_CLOSED);
    }

    @Test
    void a_target_is_challenged_neither_before_it_was_set_nor_in_the_future() {
        target.given(STANDING)
                .when(challenge(Optional.empty(), BEFORE))
                .refused(DATE_TOO_EARLY, BEFORE, SET_ON);
        target.given(STANDING)
                .when(challenge(Optional.empty(), TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_target_is_revised_and_what_is_not_mentioned_stays() {
        target.given(STANDING)
                .when(revise("90", Optional.empty(), TODAY))
                .then(
                        new TargetRevised(
                                TARGET,
                                Optional.of(Comparison.AT_LEAST),
                                new BigDecimal("90"),
                                Optional.of(YEAR),
                                "Điều chỉnh",
                                document(APPROVED_ON),
                                TODAY));
    }

    @Test
    void a_revision_changes_something_and_84_20_is_84_2() {
        target.given(STANDING)
                .when(revise("84.20", Optional.empty(), TODAY))
                .refused(NOTHING_CHANGES);
        target.given(STANDING)
                .when(
                        revise(
                                "84.20",
                                Optional.of(new Period("2026", Optional.empty(), Optional.empty())),
                                TODAY))
                .accepted();
    }

    @Test
    void a_target_is_not_revised_before_the_revision_was_approved() {
        LocalDate early = APPROVED_ON.minusDays(1);
        target.given(STANDING)
                .when(revise("90", Optional.empty(), early))
                .refused(REVISION_BEFORE_BASIS, early, APPROVED_ON);
    }

    @Test
    void revisions_follow_one_another() {
        target.given(STANDING)
                .when(revise("90", Optional.empty(), BEFORE))
                .refused(DATE_TOO_EARLY, BEFORE, SET_ON);
        target.given(STANDING)
                .when(revise("90", Optional.empty(), TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
        var revised =
                new TargetRevised(
                        TARGET,
                        Optional.empty(),
                        BigDecimal.TEN,
                        Optional.empty(),
                        "Điều chỉnh",
                        document(APPROVED_ON),
                        TODAY);
        LocalDate yesterday = TODAY.minusDays(1);
        target.given(STANDING, revised)
                .when(revise("90", Optional.empty(), yesterday))
                .refused(DATE_TOO_EARLY, yesterday, TODAY);
    }

    @Test
    void a_revision_names_its_reason_and_its_basis() {
        var none = new DocumentReference(" ", Optional.empty(), Optional.empty());
        target.given(STANDING)
                .when(revise("90", none, "Điều chỉnh"))
                .refused(TEXT_MISSING, "basis");
        target.given(STANDING)
                .when(revise("90", document(APPROVED_ON), ""))
                .refused(TEXT_MISSING, "reason");
    }

    @Test
    void a_figure_is_recorded_also_one_from_before_the_target_was_set() {
        target.given(STANDING)
                .when(measure("80", Optional.empty(), Optional.of(BEFORE)))
                .then(
                        new MeasurementRecorded(
                                TARGET,
                                MEASUREMENT,
                                Optional.empty(),
                                new BigDecimal("80"),
                                Optional.of("80"),
                                Optional.empty(),
                                Optional.of(BEFORE),
                                Optional.of("Báo cáo")));
    }

    @Test
    void a_figure_is_recorded_once_and_not_for_a_day_to_come() {
        var recorded =
                new MeasurementRecorded(
                        TARGET,
                        MEASUREMENT,
                        Optional.empty(),
                        BigDecimal.ONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        target.given(STANDING, recorded).when(measure("80")).refused(ALREADY_EXISTS);
        target.given(STANDING)
                .when(measure("80", Optional.empty(), Optional.of(TOMORROW)))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_target_is_withdrawn() {
        target.given(STANDING)
                .when(withdraw(TODAY))
                .then(new TargetWithdrawn(TARGET, "Không còn phù hợp", TODAY));
        target.given(STANDING).when(withdraw(BEFORE)).refused(DATE_TOO_EARLY, BEFORE, SET_ON);
        target.given(STANDING).when(withdraw(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void nothing_happens_to_a_withdrawn_target() {
        var after = target.given(STANDING, WITHDRAWN);
        after.when(challenge(Optional.empty(), TODAY)).refused(TARGET_WITHDRAWN, "Số hóa hồ sơ");
        after.when(revise("90", Optional.empty(), TODAY)).refused(TARGET_WITHDRAWN);
        after.when(measure("80")).refused(TARGET_WITHDRAWN);
        after.when(withdraw(TODAY)).refused(TARGET_WITHDRAWN);
    }

    @Test
    void nothing_happens_to_a_target_that_does_not_exist() {
        target.given().when(measure("80")).refused(TARGET_UNKNOWN, "target");
    }

    @Test
    void officers_measure_and_challenge_what_their_agency_owns() {
        RightsTable.of(
                        """
                        SetTarget:         SECRETARIAT
                        ChallengeTarget:   SECRETARIAT LEADER AGENCY_OFFICER
                        ReviseTarget:      SECRETARIAT
                        RecordMeasurement: SECRETARIAT AGENCY_OFFICER
                        WithdrawTarget:    SECRETARIAT
                        """)
                .holds(
                        TargetCommand.class,
                        target,
                        SCIENCE,
                        Map.of(
                                set("1", Optional.empty(), SET_ON), AGENCIES,
                                challenge(Optional.empty(), TODAY), standing(),
                                revise("90", Optional.empty(), TODAY), standing(),
                                measure("80"), standing(),
                                withdraw(TODAY), standing()));
    }

    @Test
    void an_officer_has_no_say_about_another_agencys_target() {
        target.given(standing()).as(officer(HEALTH)).when(measure("80")).refused(NOT_YOUR_TARGET);
        target.given(AGENCIES, TargetStory.set(Optional.empty()))
                .as(officer(HEALTH))
                .when(measure("80"))
                .refused(NOT_YOUR_TARGET);
    }

    @Test
    void an_officer_argues_for_the_officers_own_agency() {
        target.given(standing())
                .as(officer(SCIENCE))
                .when(challenge(Optional.empty(), TODAY))
                .then(challenged(Optional.of(SCIENCE)));
        target.given(standing())
                .as(officer(SCIENCE))
                .when(challenge(Optional.of(HEALTH), TODAY))
                .refused(CHALLENGE_FOR_ANOTHER);
    }

    @Test
    void ownership_follows_mergers() {
        var after = target.given(standing(), merged(SCIENCE, HEALTH), merged(HEALTH, FINANCE));
        after.as(officer(FINANCE)).when(measure("80")).accepted();
        after.as(officer(SCIENCE))
                .when(challenge(Optional.empty(), TODAY))
                .then(challenged(Optional.of(FINANCE)));
        after.as(officer(FINANCE))
                .when(challenge(Optional.of(SCIENCE), TODAY))
                .refused(AGENCY_MERGED, "Sở Khoa học và Công nghệ", "Sở Tài chính");
    }

    private static List<DomainEvent> standing() {
        List<DomainEvent> history = new ArrayList<>(AGENCIES);
        history.addAll(STANDING);
        return history;
    }

    private static SetTarget set(String value, Optional<Period> period, LocalDate on) {
        return new SetTarget(
                TARGET,
                "Số hóa hồ sơ",
                "%",
                Optional.of(Comparison.AT_LEAST),
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                period,
                Optional.empty(),
                Optional.of(SCIENCE),
                Optional.of(on));
    }

    private static ChallengeTarget challenge(Optional<AgencyId> agency, LocalDate on) {
        return new ChallengeTarget(TARGET, CHALLENGE, "Quá cao", agency, on);
    }

    private static TargetEvent challenged(Optional<AgencyId> agency) {
        return new TargetChallenged(TARGET, CHALLENGE, "Quá cao", agency, TODAY);
    }

    private static ReviseTarget revise(String value, Optional<Period> period, LocalDate on) {
        return new ReviseTarget(
                TARGET,
                Optional.empty(),
                new BigDecimal(value),
                period,
                "Điều chỉnh",
                document(APPROVED_ON),
                on);
    }

    private static ReviseTarget revise(String value, DocumentReference basis, String reason) {
        return new ReviseTarget(
                TARGET,
                Optional.empty(),
                new BigDecimal(value),
                Optional.empty(),
                reason,
                basis,
                TODAY);
    }

    private static RecordMeasurement measure(String value) {
        return measure(value, Optional.empty(), Optional.empty());
    }

    private static RecordMeasurement measure(
            String value, Optional<Period> period, Optional<LocalDate> asOf) {
        return new RecordMeasurement(
                TARGET,
                MEASUREMENT,
                Optional.empty(),
                new BigDecimal(value),
                Optional.of(value),
                period,
                asOf,
                Optional.of("Báo cáo"));
    }

    private static WithdrawTarget withdraw(LocalDate on) {
        return new WithdrawTarget(TARGET, "Không còn phù hợp", on);
    }

    private static DocumentReference document(LocalDate date) {
        return new DocumentReference("8/QĐ-UBND", Optional.of("8/QĐ-UBND"), Optional.of(date));
    }
}
