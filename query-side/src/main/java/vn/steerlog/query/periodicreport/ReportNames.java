package vn.steerlog.query.periodicreport;

import java.util.Comparator;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.query.agencies.AgencyNames;
import vn.steerlog.query.agencies.AgencyRegister;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.text.PlainText;
import vn.steerlog.query.view.Viewer;

/// What things are called in a report.
public final class ReportNames {
    static final Comparator<PeriodicReport.Group> BY_NAME =
            Comparator.comparing((PeriodicReport.Group group) ->
                            group.name().map(PlainText::of).orElse("\uffff"))
                    .thenComparing(group -> group.name().orElse(""));

    private final AgencyRegister agencies;
    private final Roster roster;
    private final DecisionRegister decisions;

    public ReportNames(AgencyRegister agencies, Roster roster, DecisionRegister decisions) {
        this.agencies = agencies;
        this.roster = roster;
        this.decisions = decisions;
    }

    At at(Moment moment) {
        return new At(moment.asRecorded(), agencies.names(moment.asRecorded()));
    }

    /// At one moment, by the clock of the ledger.
    final class At {
        private final Moment known;
        private final AgencyNames agencyNames;

        private At(Moment known, AgencyNames agencyNames) {
            this.known = known;
            this.agencyNames = agencyNames;
        }

        String agency(AgencyId id) {
            return agencyNames.of(id);
        }

        String committee(CommitteeId id) {
            return roster.view()
                    .row(id.value(), known, Viewer.EVERYTHING)
                    .map(CommitteeRow::name)
                    .orElse(id.value());
        }

        String decision(DecisionId id) {
            return decisions
                    .view()
                    .row(id.value(), known, Viewer.EVERYTHING)
                    .map(DecisionRow::text)
                    .orElse(id.value());
        }

        /// Empty when everything is reported on.
        Optional<String> scope(PeriodicReports.Scope scope) {
            return scope.agency()
                    .map(this::agency)
                    .or(() -> scope.committee().map(this::committee))
                    .or(() -> scope.decision().map(this::decision));
        }
    }
}
