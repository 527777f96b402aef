package vn.steerlog.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Rebuild.Progress;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.Views;

/// Measures each projection: how far its rows are behind, what they lack, how a rebuild comes on.
/// What cannot be known now is not a number.
final class ViewMeters implements MeterBinder {
    private static final double MILLIS = 1_000;

    private final Views views;
    private final Rebuilding rebuilding;
    private final Lag lag;

    ViewMeters(Views views, Rebuilding rebuilding, Lag lag) {
        this.views = views;
        this.rebuilding = rebuilding;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        views.projections().forEach(folded -> bind(folded, registry));
    }

    private void bind(Folded<?> folded, MeterRegistry registry) {
        gauge("applied", "", folded, it -> (double) it.applied(), registry);
        gauge("lag.commits", "", folded, it -> (double) lag.commits(it), registry);
        gauge("lag", "seconds", folded, it -> lag.time(it).toMillis() / MILLIS, registry);
        gauge("dead.letters", "", folded, this::deadLetters, registry);
        gauge("rebuild.running", "", folded, this::running, registry);
        gauge("rebuild.progress", "ratio", folded, this::progress, registry);
        gauge("rebuild.failed", "", folded, this::failed, registry);
    }

    private static void gauge(
            String what,
            String unit,
            Folded<?> folded,
            ToDoubleFunction<Folded<?>> value,
            MeterRegistry registry) {
        Gauge.builder("steerlog.view." + what, folded, it -> known(value, it))
                .tag("view", folded.name())
                .baseUnit(unit.isEmpty() ? null : unit)
                .register(registry);
    }

    private static double known(ToDoubleFunction<Folded<?>> value, Folded<?> folded) {
        try {
            return value.applyAsDouble(folded);
        } catch (RuntimeException unknown) {
            return Double.NaN;
        }
    }

    private double deadLetters(Folded<?> folded) {
        lag.requireAnswer();
        return folded.parkedCount();
    }

    private double running(Folded<?> folded) {
        return is(State.RUNNING, folded) + is(State.WAITING, folded);
    }

    private double failed(Folded<?> folded) {
        return is(State.FAILED, folded);
    }

    private double is(State state, Folded<?> folded) {
        return rebuilding
                .progressOf(folded.name())
                .filter(progress -> progress.state() == state)
                .map(_ -> 1.0)
                .orElse(0.0);
    }

    private double progress(Folded<?> folded) {
        return rebuilding.progressOf(folded.name()).map(ViewMeters::share).orElse(1.0);
    }

    private static double share(Progress progress) {
        return progress.total() == 0 ? 1 : (double) progress.commits() / progress.total();
    }
}
