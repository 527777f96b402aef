package vn.steerlog.query.bottlenecks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.query.bottlenecks.BottleneckRow.Assignment;
import vn.steerlog.query.bottlenecks.BottleneckRow.Resolution;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.Index;

/// Folds the events of bottlenecks into their register.
public final class BottleneckProjection implements Projection<BottleneckRow> {
    static final String BY_HOLDER = "holder";

    @Override
    public String name() {
        return "bottlenecks";
    }

    @Override
    public Class<BottleneckRow> rowType() {
        return BottleneckRow.class;
    }

    @Override
    public List<Index<BottleneckRow>> indexes() {
        return List.of(
                new Index<>(
                        BY_HOLDER, row -> row.holder().map(id -> id.value()).stream().toList()));
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return switch (event) {
            case BottleneckEvent e -> Touched.row(e.bottleneck());
            case AgencyMerged e -> Touched.rowsWith(BY_HOLDER, e.agency());
            default -> Touched.NOTHING;
        };
    }

    @Override
    public @Nullable BottleneckRow apply(String key, @Nullable BottleneckRow row, Seen seen) {
        return switch (seen.event()) {
            case BottleneckEvent e -> after(row, e, seen);
            case AgencyMerged e -> merged(Projection.known(row, seen), e);
            default -> row;
        };
    }

    private static BottleneckRow merged(BottleneckRow row, AgencyMerged e) {
        return row.holder().equals(Optional.of(e.agency()))
                ? with(row, Optional.of(e.into()), row.assignment(), row.resolved())
                : row;
    }

    private static BottleneckRow after(
            @Nullable BottleneckRow row, BottleneckEvent event, Seen seen) {
        return switch (event) {
            case BottleneckRaised e -> raised(e, seen);
            case BottleneckAssigned e -> assigned(Projection.known(row, seen), e);
            case BottleneckResolved e -> resolved(Projection.known(row, seen), e);
        };
    }

    private static BottleneckRow raised(BottleneckRaised e, Seen seen) {
        return new BottleneckRow(
                e.bottleneck(),
                e.group(),
                e.groupWords(),
                e.text(),
                e.agency(),
                e.raisedOn(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Recorded.by(seen));
    }

    private static BottleneckRow assigned(BottleneckRow row, BottleneckAssigned e) {
        Assignment assignment = new Assignment(e.agency(), e.due(), e.note(), e.effectiveOn());
        return with(row, Optional.of(e.agency()), Optional.of(assignment), row.resolved());
    }

    private static BottleneckRow resolved(BottleneckRow row, BottleneckResolved e) {
        Resolution resolution = new Resolution(e.resolution(), e.resolvedOn());
        return with(row, row.holder(), row.assignment(), Optional.of(resolution));
    }

    private static BottleneckRow with(
            BottleneckRow row,
            Optional<AgencyId> holder,
            Optional<Assignment> assignment,
            Optional<Resolution> resolved) {
        return new BottleneckRow(
                row.bottleneck(),
                row.group(),
                row.groupWords(),
                row.text(),
                row.agency(),
                row.raisedOn(),
                holder,
                assignment,
                resolved,
                row.recorded());
    }
}
