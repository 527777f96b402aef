package vn.steerlog.query.history;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.query.papers.PaperProjection;
import vn.steerlog.query.papers.PaperRow;

/// The story of a paper, which is also told in that of the thing to which it belongs.
final class PaperTeller extends Teller<PaperRow> {
    private static final long KIB = 1024;
    private static final long FEW_MIB = 10 * KIB * KIB;

    PaperTeller(String key) {
        super(key, new PaperProjection());
    }

    @Override
    List<Phrase> begin(PaperRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(PaperRow before, DomainEvent event) {
        return event instanceof PaperEvent e ? own(before, e) : List.of();
    }

    private static List<Phrase> own(PaperRow before, PaperEvent event) {
        return switch (event) {
            case PaperAttached e -> attached(e);
            case PaperWithdrawn e ->
                    List.of(
                            Phrase.of("paper.withdrawn")
                                    .with("title", before.title())
                                    .with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
        };
    }

    private static List<Phrase> attached(PaperAttached e) {
        Optional<Phrase> purpose =
                e.purpose()
                        .map(what ->
                                Phrase.of("paper.purpose")
                                        .with("purpose", new Argument.Term("purpose." + what)));
        return Telling.of(
                        Phrase.of("paper.attached")
                                .with("title", e.title())
                                .with("thing", new Argument.Term("paper.to." + e.about().kind())))
                .and(file(e))
                .and(purpose)
                .phrases();
    }

    /// In KB below 10 MB, otherwise in MB.
    private static Phrase file(PaperAttached e) {
        boolean small = e.size() < FEW_MIB;
        return Phrase.of("paper.file")
                .with("file", e.fileName())
                .with("size", Math.ceilDiv(e.size(), small ? KIB : KIB * KIB))
                .with("unit", small ? "KB" : "MB")
                .with("hash", e.sha256());
    }
}
