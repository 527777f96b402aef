package vn.steerlog.command.bottleneck;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CLOSED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FINANCE;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.NOWHERE;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.closed;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.BOTTLENECK_RESOLVED;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.BOTTLENECK_UNKNOWN;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.NOT_YOUR_BOTTLENECK;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.RAISED_FOR_ANOTHER;
import static vn.steerlog.command.bottleneck.BottleneckStory.ASSIGNED;
import static vn.steerlog.command.bottleneck.BottleneckStory.ASSIGNED_ON;
import static vn.steerlog.command.bottleneck.BottleneckStory.BOTTLENECK;
import static vn.steerlog.command.bottleneck.BottleneckStory.RAISED;
import static vn.steerlog.command.bottleneck.BottleneckStory.RAISED_ON;
import static vn.steerlog.command.bottleneck.BottleneckStory.RESOLVED;
import static vn.steerlog.command.bottleneck.BottleneckStory.raised;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IMPLAUSIBLE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.NOTHING_CHANGES;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.rules.Scenario.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.bottleneck.BottleneckCommand.AssignBottleneck;
import vn.steerlog.command.bottleneck.BottleneckCommand.RaiseBottleneck;
import vn.steerlog.command.bottleneck.BottleneckCommand.ResolveBottleneck;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.bottleneck.BottleneckGroup;

class BottleneckTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate BEFORE = RAISED_ON.minusDays(1);

    private final Scenario<BottleneckCommand, Bottleneck, BottleneckEvent> bottleneck =
            BottleneckStory.bottleneck();

    @Test
    void a_bottleneck_is_raised() {
        bottleneck.given().when(raise(Optional.empty(), RAISED_ON)).then(RAISED);
        bottleneck
                .given(AGENCIES)
                .when(raise(Optional.of(HEALTH), RAISED_ON))
                .then(raised(Optional.of(HEALTH)));
    }

    @Test
    void a_bottleneck_is_raised_once() {
        bottleneck.given(RAISED).when(raise(Optional.empty(), TODAY)).refused(ALREADY_EXISTS);
    }

    @Test
    void a_bottleneck_is_felt_by_an_agency_that_is_open() {
        bottleneck.given().when(raise(Optional.of(NOWHERE), TODAY)).refused(AGENCY_UNKNOWN);
        bottleneck
                .given(AGENCIES, closed(HEALTH))
                .when(raise(Optional.of(HEALTH), TODAY))
                .refused(AGENCY_CLOSED, "Sở Y tế");
    }

    @Test
    void a_bottleneck_is_not_raised_in_the_future_nor_in_another_age() {
        bottleneck.given().when(raise(Optional.empty(), TOMORROW)).refused(DATE_IN_FUTURE);
        LocalDate slip = LocalDate.of(205, 11, 17);
        bottleneck
                .given()
                .when(raise(Optional.empty(), slip))
                .refused(DATE_IMPLAUSIBLE, "raisedOn", slip);
    }

    @Test
    void a_bottleneck_is_assigned_and_assigned_anew() {
        bottleneck
                .given(AGENCIES, RAISED)
                .when(assign(SCIENCE, DueDate.NONE, ASSIGNED_ON))
                .then(ASSIGNED);
        bottleneck
                .given(AGENCIES, RAISED, ASSIGNED)
                .when(assign(HEALTH, DueDate.on(TOMORROW), TODAY))
                .then(
                        new BottleneckAssigned(
                                BOTTLENECK, HEALTH, DueDate.on(TOMORROW), Optional.empty(), TODAY));
    }

    @Test
    void a_new_assignment_changes_something() {
        bottleneck
                .given(AGENCIES, RAISED, ASSIGNED)
                .when(assign(SCIENCE, DueDate.NONE, TODAY))
                .refused(NOTHING_CHANGES);
        bottleneck
                .given(AGENCIES, RAISED, ASSIGNED)
                .when(assign(SCIENCE, DueDate.on(TOMORROW), TODAY))
                .accepted();
    }

    @Test
    void a_bottleneck_is_assigned_to_an_agency_that_is_open() {
        bottleneck.given(RAISED).when(assign(NOWHERE, DueDate.NONE, TODAY)).refused(AGENCY_UNKNOWN);
        bottleneck
                .given(AGENCIES, RAISED, closed(SCIENCE))
                .when(assign(SCIENCE, DueDate.NONE, TODAY))
                .refused(AGENCY_CLOSED);
    }

    @Test
    void assignments_follow_the_raising_and_one_another() {
        bottleneck
                .given(AGENCIES, RAISED)
                .when(assign(SCIENCE, DueDate.NONE, BEFORE))
                .refused(DATE_TOO_EARLY, BEFORE, RAISED_ON);
        LocalDate between = ASSIGNED_ON.minusDays(1);
        bottleneck
                .given(AGENCIES, RAISED, ASSIGNED)
                .when(assign(HEALTH, DueDate.NONE, between))
                .refused(DATE_TOO_EARLY, between, ASSIGNED_ON);
        bottleneck
                .given(AGENCIES, RAISED)
                .when(assign(SCIENCE, DueDate.NONE, TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_bottleneck_is_resolved_also_when_it_was_never_assigned() {
        var resolved = new BottleneckResolved(BOTTLENECK, "Đã cấp vốn", TODAY);
        bottleneck.given(RAISED, ASSIGNED).when(resolve(TODAY)).then(resolved);
        bottleneck.given(RAISED).when(resolve(TODAY)).then(resolved);
    }

    @Test
    void a_resolution_says_something() {
        bottleneck
                .given(RAISED)
                .when(new ResolveBottleneck(BOTTLENECK, " ", TODAY))
                .refused(TEXT_MISSING, "resolution");
    }

    @Test
    void a_bottleneck_is_resolved_neither_before_it_was_raised_nor_in_the_future() {
        bottleneck.given(RAISED).when(resolve(BEFORE)).refused(DATE_TOO_EARLY, BEFORE, RAISED_ON);
        bottleneck.given(RAISED).when(resolve(TOMORROW)).refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void nothing_happens_to_a_resolved_bottleneck() {
        bottleneck.given(RAISED, RESOLVED).when(resolve(TODAY)).refused(BOTTLENECK_RESOLVED);
        bottleneck
                .given(AGENCIES, RAISED, RESOLVED)
                .when(assign(HEALTH, DueDate.NONE, TODAY))
                .refused(BOTTLENECK_RESOLVED);
    }

    @Test
    void nothing_happens_to_a_bottleneck_that_does_not_exist() {
        bottleneck.given().when(resolve(TODAY)).refused(BOTTLENECK_UNKNOWN, "bottleneck");
    }

    @Test
    void officers_raise_and_resolve() {
        RightsTable.of(
                        """
                        RaiseBottleneck:   SECRETARIAT AGENCY_OFFICER
                        AssignBottleneck:  SECRETARIAT
                        ResolveBottleneck: SECRETARIAT AGENCY_OFFICER
                        """)
                .holds(
                        BottleneckCommand.class,
                        bottleneck,
                        SCIENCE,
                        Map.of(
                                raise(Optional.of(SCIENCE), TODAY), AGENCIES,
                                assign(HEALTH, DueDate.NONE, TODAY), after(RAISED, ASSIGNED),
                                resolve(TODAY), after(RAISED, ASSIGNED)));
    }

    @Test
    void an_officer_raises_for_the_officers_own_agency() {
        bottleneck
                .given(AGENCIES)
                .as(officer(HEALTH))
                .when(raise(Optional.empty(), RAISED_ON))
                .then(raised(Optional.of(HEALTH)));
        bottleneck
                .given(AGENCIES)
                .as(officer(HEALTH))
                .when(raise(Optional.of(SCIENCE), RAISED_ON))
                .refused(RAISED_FOR_ANOTHER);
        bottleneck
                .given(AGENCIES, merged(HEALTH, FINANCE))
                .as(officer(HEALTH))
                .when(raise(Optional.empty(), RAISED_ON))
                .then(raised(Optional.of(FINANCE)));
    }

    @Test
    void an_officer_resolves_what_was_assigned_to_the_officers_agency() {
        bottleneck
                .given(after(RAISED, ASSIGNED))
                .as(officer(HEALTH))
                .when(resolve(TODAY))
                .refused(NOT_YOUR_BOTTLENECK);
        bottleneck
                .given(after(RAISED))
                .as(officer(SCIENCE))
                .when(resolve(TODAY))
                .refused(NOT_YOUR_BOTTLENECK);
        bottleneck
                .given(after(RAISED, ASSIGNED), merged(SCIENCE, HEALTH))
                .as(officer(HEALTH))
                .when(resolve(TODAY))
                .accepted();
    }

    private static List<DomainEvent> after(BottleneckEvent... events) {
        List<DomainEvent> history = new ArrayList<>(AGENCIES);
        history.addAll(List.of(events));
        return history;
    }

    private static RaiseBottleneck raise(Optional<AgencyId> agency, LocalDate on) {
        return new RaiseBottleneck(
                BOTTLENECK,
                BottleneckGroup.INFRASTRUCTURE,
                Optional.of("Hạ tầng"),
                "Thiếu trang thiết bị",
                agency,
                Optional.of(on));
    }

    private static AssignBottleneck assign(AgencyId agency, DueDate due, LocalDate on) {
        return new AssignBottleneck(BOTTLENECK, agency, due, Optional.empty(), on);
    }

    private static ResolveBottleneck resolve(LocalDate on) {
        return new ResolveBottleneck(BOTTLENECK, "Đã cấp vốn", on);
    }
}
