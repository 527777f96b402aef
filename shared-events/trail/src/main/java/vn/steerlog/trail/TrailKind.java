package vn.steerlog.trail;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody did with the record that is no decision of the committee. Each has the name under
/// which it is stored: this is the trail's catalogue of names, and a name is for ever.
public enum TrailKind {
    /// Took records out, byte for byte. Range: the commits; what: `papers` when it was the contents
    /// of the papers that they attached.
    LEDGER_EXPORTED("LedgerExported"),
    /// Had a proof made. Range: the commit, or the two sizes that were compared.
    COMMIT_PROVEN("CommitProven"),
    /// Took a report or a spreadsheet away. What: which; range: as of which commits.
    REPORT_DOWNLOADED("ReportDownloaded"),
    /// Read as of a past moment. Range: up to that commit.
    PAST_READ("PastRead"),
    /// Compared two moments, or had figures computed again. What: which view; range: the moments.
    PAST_REPLAYED("PastReplayed"),
    /// Read things that not everybody may see. Things: which.
    RESTRICTED_READ("RestrictedRead"),
    /// Read names and contact data of persons. Things: of whom; none stands for all.
    PERSONS_READ("PersonsRead"),
    /// Had a view folded from nothing. What: which.
    VIEW_REBUILT("ViewRebuilt"),
    /// Ordered that a person be erased. Things: who.
    ERASURE_ORDERED("ErasureOrdered"),
    /// Had checkpoints signed with a new key. What: the one it replaces (C2SP vkey); reason: why.
    KEY_ROTATED("KeyRotated"),
    /// Had the whole record checked. Range: the commits, those that are wrong when some are; what:
    /// that it was begun, or what was found.
    INTEGRITY_CHECKED("IntegrityChecked"),
    /// Was sent mail, or had it sent. What: which; things: about which.
    MAIL_SENT("MailSent"),
    /// Read this trail.
    TRAIL_READ("TrailRead");

    private static final Map<String, TrailKind> BY_STORED =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(TrailKind::stored, Function.identity()));

    private final String stored;

    TrailKind(String stored) {
        this.stored = stored;
    }

    /// The stored name.
    public String stored() {
        return stored;
    }

    /// @throws IllegalArgumentException when no kind is stored under that name
    static TrailKind stored(String name) {
        TrailKind kind = BY_STORED.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(name + " is not in the catalogue of the trail");
        }
        return kind;
    }
}
