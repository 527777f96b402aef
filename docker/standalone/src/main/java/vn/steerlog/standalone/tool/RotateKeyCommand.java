package vn.steerlog.standalone.tool;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.checkpoint.CheckpointStore;
import vn.steerlog.ledger.checkpoint.FileCheckpointStore;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.MongoCheckpointStore;
import vn.steerlog.ledger.checkpoint.Notary;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailKind;

@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description =
                "Has checkpoints signed with a new key from now on. All that is recorded is signed"
                    + " by both keys; the old private key is gone. A ledger in a folder must not be"
                    + " in use, and has its checkpoints and its trail beside it.")
final class RotateKeyCommand implements Callable<Integer> {
    private static final String ACCOUNT = "rotate-key";
    private static final String ROLE = "OPERATOR";

    @Mixin private final Saying saying;
    private final Clock clock;

    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "<folder|mongodb://…|@file>",
            description = "Where the ledger is; a file may hold the address.")
    private String ledger = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "<file>",
            description = "The private key that signs now. The new one takes its place.")
    private Path key = Path.of("");

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "<words>",
            description = "Why; it is recorded in the trail.")
    private String reason = "";

    RotateKeyCommand(Saying saying, Clock clock) {
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank()) {
            throw new UnusableException("called-wrongly", "say why, with --reason");
        }
        KeyRing keys = KeyRing.in(key, Optional.empty());
        switch (OpenedStore.place(ledger)) {
            case OpenedStore.Place.Folder(Path path) -> inFolder(path.toAbsolutePath(), keys);
            case OpenedStore.Place.Database(var uri) -> {
                try (MongoClient client = MongoClients.create(uri)) {
                    inDatabase(OpenedStore.database(client, uri), keys);
                }
            }
        }
        return 0;
    }

    private void inFolder(Path folder, KeyRing keys) throws IOException {
        try (OpenedStore opened = OpenedStore.open(folder.toString(), false);
                SegmentFileStore trail = SegmentFileStore.open(folder.resolveSibling(Trail.NAME))) {
            CheckpointStore checkpoints =
                    new FileCheckpointStore(folder.resolveSibling("checkpoints"));
            rotate(opened.store(), trail, checkpoints, keys);
        }
    }

    private void inDatabase(MongoDatabase database, KeyRing keys) {
        MongoLedgerSettings settings = MongoLedgerSettings.DEFAULT;
        try (MongoLedgerStore commits = MongoLedgerStore.open(database, settings);
                MongoLedgerStore trail = MongoLedgerStore.open(database, Trail.NAME, settings)) {
            rotate(commits, trail, new MongoCheckpointStore(database), keys);
        }
    }

    private void rotate(
            LedgerStore commits, LedgerStore traces, CheckpointStore checkpoints, KeyRing keys) {
        try (Ledger all = Ledger.open(commits, clock);
                LedgerTree tree = LedgerTree.of(all);
                Trail trail = Trail.open(traces, clock)) {
            tree.over(all.head());
            String old = keys.current().verifier().toString();
            trail.record(
                    TrailEntry.of(TrailKind.KEY_ROTATED, ACCOUNT, ROLE, ACCOUNT)
                            .which(old)
                            .because(reason.strip()));
            KeptCheckpoint kept =
                    new Notary(tree, keys, checkpoints, clock).rotate(new SecureRandom());
            String fresh = keys.current().verifier().toString();
            saying.say(
                    Map.of(
                            "result",
                            "rotated",
                            "old",
                            old,
                            "new",
                            fresh,
                            "size",
                            kept.checkpoint().size()),
                    "%s signs from commit %d on; publish it, and copy %s to every query side"
                            .formatted(fresh, kept.checkpoint().size(), key));
        }
    }
}
