package vn.steerlog.query.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a check of the whole ledger found, as the trail keeps it.
///
/// @param finding what it was
/// @param from the first of the commits that are not right; 1 when all are
/// @param to the last of them; the last commit checked when all are
/// @param root over all commits that were checked, base64; absent unless all are right
/// @param account who had it done, by the account's id
/// @param role in which that account acted
public record IntegrityResult(
        Finding finding,
        long from,
        long to,
        Optional<String> root,
        Instant at,
        String account,
        String role) {

    /// What a check can find. Names are stored for ever.
    public enum Finding {
        /// Every record continues the one before, and all are what was signed of them.
        WHOLE,
        /// A record does not continue the one before, or is none: one of the two was altered.
        BROKEN_CHAIN,
        /// Records are not those that a checkpoint was signed for.
        CONTRADICTS_CHECKPOINT,
        /// A checkpoint was signed for more records than there are.
        ROLLED_BACK,
        /// A checkpoint is signed by no key that ever signed here, or of another ledger.
        CHECKPOINT_NOT_OURS,
        /// The tree in memory has another root than the stored records.
        TREE_DIFFERS,
        /// The store could not be read to the end.
        UNREADABLE
    }

    private static final Pattern STORED = Pattern.compile("([A-Z_]+)( [A-Za-z0-9+/=]+)?");

    /// How the trail writes it down.
    String stored() {
        return finding + root.map(it -> " " + it).orElse("");
    }

    /// @param commits from and to
    static Optional<IntegrityResult> read(
            String stored, long[] commits, Instant at, String account, String role) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new IntegrityResult(
                            Finding.valueOf(parts.group(1)),
                            commits[0],
                            commits[1],
                            Optional.ofNullable(parts.group(2)).map(String::strip),
                            at,
                            account,
                            role));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
