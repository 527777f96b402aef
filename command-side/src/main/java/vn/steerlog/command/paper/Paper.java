package vn.steerlog.command.paper;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.paper.PaperSubject;

/// What the rules need to know of one paper.
///
/// @param about absent when there is no such paper
/// @param agency for which an officer attached it
/// @param attachedOn absent when there is no such paper
record Paper(
        Status status,
        Optional<PaperSubject> about,
        Optional<AgencyId> agency,
        Optional<LocalDate> attachedOn) {

    enum Status {
        NONE,
        ATTACHED,
        WITHDRAWN
    }

    static final Paper NONE =
            new Paper(Status.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    static final Fold<Paper> FOLD =
            new Fold<>(
                    "Paper",
                    NONE,
                    (state, event) -> event instanceof PaperEvent e ? state.evolve(e) : state);

    Paper evolve(PaperEvent event) {
        return switch (event) {
            case PaperAttached e ->
                    new Paper(
                            Status.ATTACHED,
                            Optional.of(e.about()),
                            e.agency(),
                            Optional.of(e.effectiveOn()));
            case PaperWithdrawn _ -> new Paper(Status.WITHDRAWN, about, agency, attachedOn);
        };
    }
}
