package vn.steerlog.query.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.steerlog.query.documents.Block;
import vn.steerlog.query.documents.Document;
import vn.steerlog.query.documents.Ending;
import vn.steerlog.query.documents.Letterhead;
import vn.steerlog.query.documents.Letterheads;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.MeetingRow.MeetingStatus;
import vn.steerlog.query.meetings.MeetingSheet.Conclusion;
import vn.steerlog.query.taskregister.TaskEntry;

/// Lays out the minutes of a meeting, or the announcement of what it concluded, in administrative
/// form. What was revoked or cancelled is left out. Restricted tasks are never printed: the paper
/// goes to more people than may know of them.
public final class MinutesPaper {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Letterheads letterheads;

    public MinutesPaper(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    public Document of(MinutesKind kind, MinutesSource source) {
        Words words = Words.of("minutes", source.language());
        MeetingRow meeting = source.sheet().meeting();
        List<Block> blocks = new ArrayList<>();
        MinutesBlocks parts = new MinutesBlocks(source, words);
        if (meeting.status() != MeetingStatus.CLOSED) {
            blocks.add(new Block.Note(words.of("draft")));
        }
        blocks.addAll(
                switch (kind) {
                    case MINUTES -> parts.minutes();
                    case ANNOUNCEMENT -> parts.announcement();
                });
        return new Document(
                source.language(),
                new Document.Title(words.of(kind.key() + ".kind"), subject(kind, meeting, words)),
                Optional.of(head(kind, source)),
                blocks,
                Optional.of(ending(kind, meeting, words, source.language())),
                colophon(source, words),
                Optional.of(source.stamp().line(source.language())),
                new Document.Properties(source.stamp().author(), source.stamp().at()));
    }

    /// In the name of the committee that met, when it is known.
    private Letterhead head(MinutesKind kind, MinutesSource source) {
        Letterhead usual =
                letterheads.head(kind.symbol(), source.sheet().meeting().day(), source.language());
        return source.committee()
                .map(name ->
                        new Letterhead(
                                usual.superior(),
                                name.toUpperCase(VIETNAMESE),
                                usual.number(),
                                usual.placeAndDay()))
                .orElse(usual);
    }

    private static String subject(MinutesKind kind, MeetingRow meeting, Words words) {
        return kind == MinutesKind.MINUTES
                ? meeting.title()
                : meeting.chair()
                        .map(chair -> words.of("announcement.by", chair, meeting.title()))
                        .orElseGet(() -> words.of("announcement.subject", meeting.title()));
    }

    /// Minutes are signed by who took them and by the chair; an announcement by whoever signs the
    /// papers of this place.
    private Ending ending(MinutesKind kind, MeetingRow meeting, Words words, Locale language) {
        Ending usual = letterheads.end(language);
        if (kind == MinutesKind.ANNOUNCEMENT) {
            return usual;
        }
        List<String> chair = new ArrayList<>(List.of(words.of("signature.chair")));
        meeting.chair().map(role -> role.toUpperCase(VIETNAMESE)).ifPresent(chair::add);
        return new Ending(
                usual.recipients(),
                List.of(
                        Ending.Signature.of(words.of("signature.secretary")),
                        new Ending.Signature(chair, "")));
    }

    private static List<String> colophon(MinutesSource source, Words words) {
        List<String> lines =
                new ArrayList<>(source.stamp().lines(source.language(), source.formats()));
        source.checkpoint()
                .ifPresent(checkpoint -> {
                    lines.add(words.of("colophon.checkpoint"));
                    checkpoint.text().lines().forEach(lines::add);
                    source.keys().stream()
                            .reduce((_, last) -> last)
                            .ifPresent(key -> lines.add(words.of("colophon.key", key)));
                    lines.add(words.of("colophon.how"));
                });
        return lines;
    }

    /// Those whose tasks may be printed.
    static List<TaskEntry> printed(Conclusion conclusion) {
        return conclusion.standingTasks().stream()
                .filter(entry -> !entry.task().restricted())
                .toList();
    }
}
