package vn.steerlog.command.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.events.target.TargetId;

/// A target for stories: at least 84,2 % by the end of the year, owned by science.
public final class TargetStory {
    public static final TargetId TARGET = new TargetId("target");
    static final LocalDate SET_ON = LocalDate.of(2025, 8, 15);
    static final Period YEAR =
            new Period(
                    "năm 2025",
                    Optional.of(LocalDate.of(2025, 1, 1)),
                    Optional.of(LocalDate.of(2025, 12, 31)));
    static final TargetEvent SET = set(Optional.of(AgencyStory.SCIENCE));
    static final TargetEvent WITHDRAWN =
            new TargetWithdrawn(TARGET, "Không còn phù hợp", LocalDate.of(2025, 11, 1));
    static final List<TargetEvent> STANDING = List.of(SET);

    private TargetStory() {}

    public static Scenario<TargetCommand, Target, TargetEvent> target() {
        return new Scenario<>(Target.FOLD, TargetRules::decide);
    }

    static TargetEvent set(Optional<AgencyId> owner) {
        return new TargetSet(
                TARGET,
                "Số hóa hồ sơ",
                "%",
                Optional.of(Comparison.AT_LEAST),
                Optional.of(new BigDecimal("84.2")),
                Optional.empty(),
                Optional.of(YEAR),
                Optional.empty(),
                owner,
                Optional.of(SET_ON));
    }
}
