package vn.steerlog.query.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.query.papers.PaperRow;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;

/// The papers of one thing as its page lists them.
///
/// @param mayAttach whether whoever reads may attach another
public record PaperList(List<Line> lines, boolean mayAttach) {
    private static final long KIB = 1024;
    private static final long FEW_MIB = 10 * KIB * KIB;

    /// @param size in `unit`, rounded up
    /// @param mayOpen whether its content is given to whoever reads
    public record Line(
            PaperRow paper, long size, String unit, boolean mayOpen, boolean mayWithdraw) {
        static Line of(PaperRow row, Asked asked) {
            boolean small = row.size() < FEW_MIB;
            boolean stands = row.withdrawn().isEmpty();
            boolean theirs =
                    Frame.officerMayAct(asked)
                            && asked.viewer().actsForOneOf(row.agency().stream().toList());
            return new Line(
                    row,
                    Math.ceilDiv(row.size(), small ? KIB : KIB * KIB),
                    small ? "KB" : "MB",
                    stands || asked.viewer().everything(),
                    stands && (theirs || Frame.secretariatMayAct(asked)));
        }
    }

    static PaperList of(String subject, QuerySide side, Asked asked) {
        List<Line> lines =
                side.papers().of(subject, asked.moment(), asked.viewer()).stream()
                        .map(row -> Line.of(row, asked))
                        .toList();
        boolean theirs =
                Frame.officerMayAct(asked)
                        && asked.viewer().actsForOneOf(involved(subject, side, asked));
        return new PaperList(lines, theirs || Frame.secretariatMayAct(asked));
    }

    /// What a paper of a thing of that kind is usually for.
    ///
    /// @param kind the name of a kind of subject
    public List<PaperPurpose> purposes(String kind) {
        return switch (kind) {
            case "MEETING" ->
                    List.of(PaperPurpose.AGENDA, PaperPurpose.MINUTES, PaperPurpose.ANNOUNCEMENT);
            case "DECISION" -> List.of(PaperPurpose.ANNOUNCEMENT, PaperPurpose.BASIS);
            case "TASK" -> List.of(PaperPurpose.REPORT, PaperPurpose.RESULT, PaperPurpose.EVIDENCE);
            default -> List.of(PaperPurpose.BASIS, PaperPurpose.EVIDENCE);
        };
    }

    private static Collection<AgencyId> involved(String subject, QuerySide side, Asked asked) {
        Optional<List<AgencyId>> ofTask =
                side.tasks()
                        .task(new TaskId(subject), asked.moment(), asked.viewer())
                        .map(entry ->
                                Stream.concat(
                                                entry.task().holder().stream(),
                                                entry.task().coordinatingNow().stream())
                                        .toList());
        return ofTask.orElseGet(() ->
                side
                        .bottlenecks()
                        .bottleneck(new BottleneckId(subject), asked.moment())
                        .flatMap(entry -> entry.bottleneck().holder())
                        .stream()
                        .toList());
    }
}
