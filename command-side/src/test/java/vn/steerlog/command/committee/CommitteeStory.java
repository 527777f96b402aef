package vn.steerlog.command.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeId;

/// A committee for stories: it stands since the first of August.
public final class CommitteeStory {
    public static final CommitteeId COMMITTEE = new CommitteeId("committee");
    public static final LocalDate ESTABLISHED_ON = LocalDate.of(2025, 8, 1);

    public static final CommitteeEvent ESTABLISHED =
            new CommitteeEstablished(
                    COMMITTEE,
                    "Ban Chỉ đạo Nghị quyết 57",
                    Optional.empty(),
                    Optional.of(ESTABLISHED_ON));

    public static final CommitteeEvent DISSOLVED =
            new CommitteeDissolved(COMMITTEE, LocalDate.of(2025, 11, 1), "Hoàn thành nhiệm vụ");

    public static final List<CommitteeEvent> STANDING = List.of(ESTABLISHED);

    private CommitteeStory() {}

    public static Scenario<CommitteeCommand, Committee, CommitteeEvent> committee() {
        return new Scenario<>(Committee.FOLD, CommitteeRules::decide);
    }
}
