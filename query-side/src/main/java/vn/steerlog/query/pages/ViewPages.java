package vn.steerlog.query.pages;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Rebuild.Progress;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.view.Parked;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Views;
import vn.steerlog.query.web.Asked;

/// The views themselves: how far each has followed the ledger, what it could not take in, how far
/// its rebuild has come.
@Controller
class ViewPages {
    private final QuerySide side;
    private final Ledger ledger;
    private final Rebuilding rebuilding;
    private final Parked parked;
    private final Frame frame;

    ViewPages(QuerySide side, Ledger ledger, Rebuilding rebuilding, Clock clock, Frame frame) {
        this.side = side;
        this.ledger = ledger;
        this.rebuilding = rebuilding;
        this.parked = new Parked(side.views(), rebuilding, clock);
        this.frame = frame;
    }

    /// @param commit the last one taken in
    /// @param lag how many commits of the ledger are lacking
    /// @param parked how many events it could not take in
    /// @param dropped how many it does without because somebody decided so
    /// @param rebuild the latest, of the projection that has come least far
    public record Line(
            String name,
            long commit,
            long lag,
            int parked,
            int dropped,
            Optional<Rebuilt> rebuild) {}

    /// @param left seconds until it is done at the rate it has; empty when that cannot be said
    public record Rebuilt(Progress progress, int percent, Optional<Long> left) {
        static Rebuilt of(Progress progress) {
            long total = Math.max(1, progress.total());
            int percent = (int) Math.min(100, 100 * progress.commits() / total);
            return new Rebuilt(
                    progress,
                    progress.state() == State.DONE ? 100 : percent,
                    progress.state() == State.RUNNING ? left(progress) : Optional.empty());
        }

        /// Events stand in for commits, of which it is known how many are left.
        private static Optional<Long> left(Progress progress) {
            if (progress.commits() == 0 || progress.eventsPerSecond() == 0) {
                return Optional.empty();
            }
            double events = (double) progress.events() / progress.commits();
            double seconds =
                    (progress.total() - progress.commits()) * events / progress.eventsPerSecond();
            return Optional.of((long) Math.ceil(seconds));
        }
    }

    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(path = "/views", produces = MediaType.TEXT_HTML_VALUE)
    String views(Asked asked, Model model) {
        frame.fill(asked, model);
        long head = ledger.head();
        List<Line> lines =
                side.views().names().stream().map(name -> line(side.views(), name, head)).toList();
        model.addAttribute("head", head);
        model.addAttribute("lines", lines);
        model.addAttribute("parked", parked.parked());
        model.addAttribute("dropped", parked.dropped());
        model.addAttribute("running", lines.stream().anyMatch(ViewPages::isRunning));
        return "views";
    }

    private static boolean isRunning(Line line) {
        return line.rebuild()
                .map(it -> it.progress().state())
                .filter(state -> state == State.RUNNING || state == State.WAITING)
                .isPresent();
    }

    private Line line(Views views, String name, long head) {
        View<?> view = views.named(name);
        long commit = view.sources().stream().mapToLong(Folded::applied).min().orElse(head);
        return new Line(
                name,
                commit,
                Math.max(0, head - commit),
                views.parked(name).size(),
                view.sources().stream().mapToInt(folded -> folded.dropped().size()).sum(),
                rebuilding.progress(name).stream()
                        .min((one, other) -> Long.compare(one.commits(), other.commits()))
                        .map(Rebuilt::of));
    }
}
