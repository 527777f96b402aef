package vn.steerlog.query.stamp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.CanonicalJson;

/// Stamps what is told as of a moment.
public final class Stamps {
    private final Ledger ledger;
    private final LedgerTree tree;
    private final ZoneId zone;

    public Stamps(Ledger ledger, LedgerTree tree, ZoneId zone) {
        this.ledger = ledger;
        this.tree = tree;
        this.zone = zone;
    }

    /// @param content all that is told, made of what [CanonicalJson] can write
    public Stamp of(Moment moment, Object content, SignedIn author) {
        long commit = moment.commit();
        Hash root = commit == 0 ? Hash.ofNothing() : tree.over(commit).root(commit);
        return new Stamp(
                commit,
                recorded(moment),
                moment.day(),
                again(moment),
                HexFormat.of().formatHex(root.bytes()),
                sha256(content),
                author.account());
    }

    private String again(Moment moment) {
        boolean judgedThen = moment.day().equals(LocalDate.ofInstant(recorded(moment), zone));
        return moment.commit() > 0 && judgedThen
                ? Long.toString(moment.commit())
                : moment.day().atStartOfDay(zone).toInstant().toString();
    }

    private static String sha256(Object content) {
        byte[] json = CanonicalJson.of(content).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.digest().digest(json));
    }

    private Instant recorded(Moment moment) {
        return ledger.commit(moment.commit())
                .map(Commit::at)
                .orElseGet(() -> moment.day().atStartOfDay(zone).toInstant());
    }
}
