package vn.steerlog.query.agencies;

import static vn.steerlog.query.projection.Lists.plus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.agencies.AgencyRow.Closed;
import vn.steerlog.query.agencies.AgencyRow.Code;
import vn.steerlog.query.agencies.AgencyRow.MergedInto;
import vn.steerlog.query.agencies.AgencyRow.Name;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;

/// Folds the events of agencies into their register.
public final class AgencyProjection implements Projection<AgencyRow> {
    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public Class<AgencyRow> rowType() {
        return AgencyRow.class;
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof AgencyEvent e ? Touched.row(e.agency()) : Touched.NOTHING;
    }

    @Override
    public @Nullable AgencyRow apply(String key, @Nullable AgencyRow row, Seen seen) {
        AgencyEvent event = (AgencyEvent) seen.event();
        if (event instanceof AgencyRegistered e) {
            return registered(e, seen);
        }
        return after(Projection.known(row, seen), event);
    }

    private static AgencyRow registered(AgencyRegistered e, Seen seen) {
        return new AgencyRow(
                e.agency(),
                List.of(new Name(e.name(), Optional.empty(), Optional.empty())),
                e.shortName(),
                List.of(),
                e.kind(),
                e.kindWords(),
                e.parent(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                e.effectiveOn(),
                Recorded.by(seen));
    }

    private static AgencyRow after(AgencyRow row, AgencyEvent event) {
        AgencyDraft draft = new AgencyDraft(row);
        switch (event) {
            case AgencyRegistered _ -> {}
            case AgencyRenamed e -> {
                Name name = new Name(e.name(), Optional.of(e.effectiveOn()), e.basis());
                draft.names = plus(row.names(), name);
            }
            case AgencyCodeAssigned e ->
                    draft.codes = plus(row.codes(), new Code(e.code(), e.effectiveOn()));
            case AgencyMerged e ->
                    draft.mergedInto =
                            Optional.of(new MergedInto(e.into(), e.effectiveOn(), e.basis()));
            case AgenciesAbsorbed e -> draft.absorbed = plusAll(row.absorbed(), e.absorbed());
            case AgencyClosed e ->
                    draft.closed = Optional.of(new Closed(e.effectiveOn(), e.reason()));
        }
        return draft.row();
    }

    private static List<AgencyId> plusAll(List<AgencyId> known, List<AgencyId> more) {
        List<AgencyId> all = new ArrayList<>(known);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static final class AgencyDraft {
        final AgencyRow from;
        List<Name> names;
        List<Code> codes;
        Optional<MergedInto> mergedInto;
        List<AgencyId> absorbed;
        Optional<Closed> closed;

        AgencyDraft(AgencyRow row) {
            from = row;
            names = row.names();
            codes = row.codes();
            mergedInto = row.mergedInto();
            absorbed = row.absorbed();
            closed = row.closed();
        }

        AgencyRow row() {
            return new AgencyRow(
                    from.agency(),
                    names,
                    from.shortName(),
                    codes,
                    from.kind(),
                    from.kindWords(),
                    from.parent(),
                    mergedInto,
                    absorbed,
                    closed,
                    from.effectiveOn(),
                    from.recorded());
        }
    }
}
