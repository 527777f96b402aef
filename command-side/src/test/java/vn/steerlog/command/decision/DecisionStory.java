package vn.steerlog.command.decision;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;

/// A decision for stories, taken on the 17th of November.
public final class DecisionStory {
    public static final DecisionId DECISION = new DecisionId("decision");
    public static final LocalDate TAKEN_ON = LocalDate.of(2025, 11, 17);

    public static final DecisionEvent RECORDED =
            new DecisionRecorded(
                    DECISION,
                    Optional.empty(),
                    Optional.of("Trưởng Ban"),
                    "Bổ sung thành viên Ban Chỉ đạo",
                    Optional.empty(),
                    Optional.of(TAKEN_ON));
    public static final DecisionEvent REVOKED =
            new DecisionRevoked(DECISION, "Không còn phù hợp", LocalDate.of(2025, 11, 18));

    private DecisionStory() {}

    public static Scenario<DecisionCommand, Decision, DecisionEvent> decision() {
        return new Scenario<>(Decision.FOLD, DecisionRules::decide);
    }
}
