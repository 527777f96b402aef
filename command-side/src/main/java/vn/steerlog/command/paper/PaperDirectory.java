package vn.steerlog.command.paper;

import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.rules.SharedMap;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperSubject;

/// All papers: which contents are attached where, and which are referred to at all.
final class PaperDirectory {
    static final Fold<PaperDirectory> FOLD =
            new Fold<>(
                    "Paper",
                    new PaperDirectory(SharedMap.empty(), SharedMap.empty(), SharedMap.empty()),
                    PaperDirectory::evolve);

    private final SharedMap<PaperId, Place> places;
    private final SharedMap<Place, PaperId> attached;
    private final SharedMap<String, String> contents;

    /// A content at a thing.
    private record Place(PaperSubject about, String sha256) {}

    private PaperDirectory(
            SharedMap<PaperId, Place> places,
            SharedMap<Place, PaperId> attached,
            SharedMap<String, String> contents) {
        this.places = places;
        this.attached = attached;
        this.contents = contents;
    }

    /// Whether that content is attached to that thing, and was not withdrawn.
    boolean holds(PaperSubject about, String sha256) {
        return attached.get(new Place(about, sha256)).isPresent();
    }

    /// Whether any paper ever had that content, a withdrawn one too.
    boolean refersTo(String sha256) {
        return contents.get(sha256).isPresent();
    }

    private PaperDirectory evolve(DomainEvent event) {
        return switch (event) {
            case PaperAttached e -> {
                var place = new Place(e.about(), e.sha256());
                yield new PaperDirectory(
                        places.with(e.paper(), place),
                        attached.with(place, e.paper()),
                        contents.with(e.sha256(), e.sha256()));
            }
            case PaperWithdrawn e ->
                    new PaperDirectory(
                            places,
                            places.get(e.paper()).map(attached::without).orElse(attached),
                            contents);
            default -> this;
        };
    }
}
