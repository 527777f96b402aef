package vn.steerlog.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.steerlog.command.agency.AgencyCommand.AssignAgencyCode;
import vn.steerlog.command.agency.AgencyCommand.CloseAgency;
import vn.steerlog.command.agency.AgencyCommand.RegisterAgency;
import vn.steerlog.command.bottleneck.BottleneckCommand.RaiseBottleneck;
import vn.steerlog.command.decision.DecisionCommand.RecordDecision;
import vn.steerlog.command.meeting.MeetingCommand.CancelMeeting;
import vn.steerlog.command.meeting.MeetingCommand.ScheduleMeeting;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.target.TargetCommand.SetTarget;
import vn.steerlog.command.task.TaskCommand.AssignTask;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// What a decision looked at changes after it was decided and before it is recorded, every time:
/// [RacingCommandsTest] without the luck.
class InterleavedCommandsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 17);
    private static final Optional<LocalDate> UNKNOWN = Optional.empty();
    private static final AtomicInteger NAMES = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = CommandSideServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Makes what both need, and names them.
    @FunctionalInterface
    interface Story {
        Race of();
    }

    /// @param slow is decided before `path` is asked, and recorded after it
    record Race(Command slow, String path, String body) {}

    static List<Arguments> races() {
        return List.of(
                race("agency-closed", () -> closing(agency(), InterleavedCommandsTest::task)),
                race("agency-closed", () -> closing(agency(), InterleavedCommandsTest::target)),
                race("agency-closed", () -> closing(agency(), InterleavedCommandsTest::bottleneck)),
                race("agency-closed", () -> closing(agency(), id -> unit(name(), id))),
                race("agency-merged", InterleavedCommandsTest::mergingAgency),
                race("agency-has-units", InterleavedCommandsTest::closingParent),
                race("agency-name-taken", InterleavedCommandsTest::sameName),
                race("agency-code-taken", InterleavedCommandsTest::sameCode),
                race("committee-dissolved", InterleavedCommandsTest::dissolvingCommittee),
                race("meeting-cancelled", InterleavedCommandsTest::cancellingMeeting),
                race("meeting-has-decisions", InterleavedCommandsTest::decidingMeeting),
                race("decision-revoked", InterleavedCommandsTest::revokingDecision));
    }

    private static Arguments race(String refusal, Story story) {
        return Arguments.of(refusal, story);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("races")
    void what_was_decided_on_facts_that_changed_is_decided_anew(String refusal, Story story) {
        Race race = story.of();
        var commands = server.bean(Commands.class);
        var caller =
                Caller.once(
                        new SignedIn("acc-slow", "Thư ký", Role.SECRETARIAT, Optional.empty()),
                        server.bean(Stamps.class));
        var attempts = new AtomicInteger();
        long before = server.ledger().head();

        var refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                commands.inOneCommit(
                                        caller,
                                        () -> {
                                            commands.dispatch(caller, race.slow());
                                            if (attempts.incrementAndGet() == 1) {
                                                meanwhile(race);
                                            }
                                            return race;
                                        },
                                        _ -> true));

        assertThat(refused).isNotNull();
        assertThat(refused.kind().code()).isEqualTo(refusal);
        assertThat(attempts).hasValue(1); // the second one is refused before it is counted
        assertThat(server.ledger().head()).isEqualTo(before + 1);
    }

    private static void meanwhile(Race race) {
        Answer answer =
                CompletableFuture.supplyAsync(() -> server.post(race.path(), race.body())).join();
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    @FunctionalInterface
    private interface Using {
        Command of(AgencyId agency);
    }

    private static Race closing(AgencyId agency, Using slow) {
        return new Race(
                slow.of(agency),
                "/api/v1/agencies/" + agency.value() + "/closings",
                "{\"reason\": \"Giải thể\"}");
    }

    private static Race mergingAgency() {
        AgencyId agency = agency();
        return new Race(
                task(agency),
                "/api/v1/agencies/" + agency().value() + "/mergers",
                "{\"sources\": [\"%s\"]}".formatted(agency.value()));
    }

    private static Race closingParent() {
        AgencyId parent = agency();
        return new Race(
                new CloseAgency(parent, today(), "Giải thể"),
                "/api/v1/agencies",
                "{\"name\": \"%s\", \"parent\": \"%s\"}".formatted(name(), parent.value()));
    }

    private static Race sameName() {
        String name = name();
        return new Race(
                agency(name, Optional.empty()),
                "/api/v1/agencies",
                "{\"name\": \"%s\"}".formatted(name));
    }

    private static Race sameCode() {
        String code = name();
        return new Race(
                new AssignAgencyCode(agency(), code, today()),
                "/api/v1/agencies/" + agency().value() + "/codes",
                "{\"code\": \"%s\"}".formatted(code));
    }

    private static Race dissolvingCommittee() {
        String committee = created("/api/v1/committees", "{\"name\": \"%s\"}".formatted(name()));
        return new Race(
                new ScheduleMeeting(
                        new MeetingId(name()),
                        Optional.of(new CommitteeId(committee)),
                        "Họp",
                        UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                "/api/v1/committees/" + committee + "/dissolutions",
                "{\"reason\": \"Hết nhiệm vụ\"}");
    }

    private static Race cancellingMeeting() {
        String meeting = meeting();
        return new Race(
                new RecordDecision(
                        new DecisionId(name()),
                        Optional.of(new MeetingId(meeting)),
                        Optional.empty(),
                        "Kết luận",
                        Optional.empty(),
                        UNKNOWN),
                "/api/v1/meetings/" + meeting + "/cancellations",
                "{\"reason\": \"Bão\"}");
    }

    private static Race decidingMeeting() {
        String meeting = meeting();
        return new Race(
                new CancelMeeting(new MeetingId(meeting), "Bão"),
                "/api/v1/decisions",
                "{\"text\": \"Kết luận\", \"meeting\": \"%s\"}".formatted(meeting));
    }

    private static Race revokingDecision() {
        String decision = created("/api/v1/decisions", "{\"text\": \"Kết luận\"}");
        return new Race(
                task(Optional.of(new DecisionId(decision)), Optional.empty()),
                "/api/v1/decisions/" + decision + "/revocations",
                "{\"reason\": \"Nhầm\"}");
    }

    private static String meeting() {
        return created("/api/v1/meetings", "{\"title\": \"Họp\", \"day\": \"%s\"}".formatted(DAY));
    }

    private static AgencyId agency() {
        return new AgencyId(created("/api/v1/agencies", "{\"name\": \"%s\"}".formatted(name())));
    }

    private static String created(String path, String body) {
        return server.post(path, body).id();
    }

    private static Command unit(String name, AgencyId parent) {
        return agency(name, Optional.of(parent));
    }

    private static Command agency(String name, Optional<AgencyId> parent) {
        return new RegisterAgency(
                new AgencyId(name().replace(' ', '-')),
                name,
                Optional.empty(),
                AgencyKind.OTHER,
                Optional.empty(),
                parent,
                UNKNOWN);
    }

    private static Command task(AgencyId lead) {
        return task(Optional.empty(), Optional.of(lead));
    }

    private static Command task(Optional<DecisionId> decision, Optional<AgencyId> lead) {
        return new AssignTask(
                new TaskId(name()),
                decision,
                "Việc",
                lead,
                List.of(),
                Optional.empty(),
                DueDate.NONE,
                false,
                UNKNOWN);
    }

    private static Command target(AgencyId owner) {
        return new SetTarget(
                new TargetId(name()),
                "Chỉ tiêu",
                "%",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner),
                UNKNOWN);
    }

    private static Command bottleneck(AgencyId agency) {
        return new RaiseBottleneck(
                new BottleneckId(name()),
                BottleneckGroup.PEOPLE,
                Optional.empty(),
                "Thiếu người",
                Optional.of(agency),
                UNKNOWN);
    }

    private static LocalDate today() {
        return server.bean(Stamps.class).today();
    }

    private static String name() {
        return "n-" + NAMES.incrementAndGet();
    }
}
