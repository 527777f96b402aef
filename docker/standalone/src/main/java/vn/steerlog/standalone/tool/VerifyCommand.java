package vn.steerlog.standalone.tool;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.Earlier;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.LedgerVerifier;
import vn.steerlog.ledger.export.Verified;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.ledger.mongo.MongoRecords;
import vn.steerlog.standalone.tool.HandedPapers.Handed;
import vn.steerlog.trail.Trail;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Verifies an export, or a ledger where it is stored, with the keys and checkpoints"
                        + " that you have.")
final class VerifyCommand implements Callable<Integer> {
    @Mixin private final Saying saying;
    @Mixin private final Trusted trusted = new Trusted();

    @Option(
            names = "--checkpoint",
            paramLabel = "<file>",
            description =
                    "A checkpoint that you have from before, signed, or its three lines as the"
                            + " minutes have them; what is verified has to continue it. Several may"
                            + " be given.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--ledger",
            paramLabel = "<folder|mongodb://…|@file>",
            description =
                    "A ledger instead of an export; of MongoDB also the fields beside the records.")
    private Optional<String> ledger = Optional.empty();

    @Option(
            names = "--papers",
            paramLabel = "<folder>",
            description =
                    "Files that were handed over as papers: each has to be one that the export says"
                            + " was attached.")
    private Optional<Path> papers = Optional.empty();

    @Option(
            names = "--trail",
            description =
                    "Of a ledger in MongoDB its trail in place of the commits; in a folder the"
                            + " trail is a ledger of its own (data/trail).")
    private boolean trail;

    @Parameters(arity = "0..1", paramLabel = "<export.zip>", description = "The export.")
    private Optional<Path> archive = Optional.empty();

    VerifyCommand(Saying saying) {
        this.saying = saying;
    }

    @Override
    public Integer call() throws IOException {
        if (archive.isPresent() == ledger.isPresent()) {
            throw new UnusableException("called-wrongly", "name one export, or one ledger");
        }
        if (papers.isPresent() && archive.isEmpty()) {
            throw new UnusableException("called-wrongly", "papers are looked up in an export");
        }
        List<VerifierKey> keys = trusted.keys();
        Earlier earlier = Trusted.earlier(checkpoints);
        if (archive.isPresent()) {
            Verified verified =
                    new ExportVerifier(keys, earlier, saying.progress()).verify(archive.get());
            List<Handed> handed =
                    papers.isPresent()
                            ? HandedPapers.of(archive.get()).in(papers.get())
                            : List.of();
            tell(verified, handed);
            return handed.stream().allMatch(file -> file.commit().isPresent())
                    ? 0
                    : EvidenceTool.WRONG;
        } else {
            if (keys.isEmpty() && !earlier.signed().isEmpty()) {
                throw new UnusableException(
                        "called-wrongly", "signed checkpoints are verified with --vkey");
            }
            tell(stored(new LedgerVerifier(keys, earlier, saying.progress())));
        }
        return 0;
    }

    private LedgerVerifier.Whole stored(LedgerVerifier verifier) throws IOException {
        String where = ledger.orElseThrow();
        if (OpenedStore.place(where) instanceof OpenedStore.Place.Database(var uri)) {
            try (MongoClient client = MongoClients.create(uri);
                    MongoRecords records =
                            MongoRecords.of(OpenedStore.database(client, uri), collection())) {
                return verifier.verify(records);
            }
        }
        try (OpenedStore opened = OpenedStore.open(where, false)) {
            return verifier.verify(new StoredRecords(opened.store()));
        }
    }

    private String collection() {
        return trail ? Trail.NAME : MongoLedgerStore.COLLECTION;
    }

    private void tell(LedgerVerifier.Whole whole) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "whole");
        facts.put("first", 1);
        facts.put("last", whole.size());
        facts.put("root", whole.root().base64());
        facts.put("checkpoints", checkpoints.size());
        saying.say(
                facts,
                "whole: commits 1 to %d, root %s, continuing %d checkpoints of yours"
                        .formatted(whole.size(), whole.root().base64(), checkpoints.size()));
    }

    private void tell(Verified verified, List<Handed> handed) {
        Checkpoint checkpoint = verified.checkpoint();
        List<String> signers = verified.signers().stream().map(VerifierKey::toString).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "whole");
        facts.put("first", verified.first());
        facts.put("last", verified.last());
        facts.put("origin", checkpoint.origin());
        facts.put("size", checkpoint.size());
        facts.put("root", checkpoint.root().base64());
        facts.put("signedBy", signers);
        facts.put("keyGiven", verified.isKeyGiven());
        facts.put("earlier", verified.earlier().stream().map(Checkpoint::size).toList());
        if (papers.isPresent()) {
            facts.put("papers", handed.stream().map(Handed::facts).toList());
        }
        String files =
                handed.stream().map(file -> "\n" + file.words()).collect(Collectors.joining());
        saying.say(
                facts,
                """
                whole: commits %d to %d
                checkpoint of %d commits, root %s
                signed by %s
                continuing %d checkpoints of yours\
                """
                                .formatted(
                                        verified.first(),
                                        verified.last(),
                                        checkpoint.size(),
                                        checkpoint.root().base64(),
                                        String.join(", ", signers),
                                        verified.earlier().size())
                        + files);
        if (!verified.isKeyGiven()) {
            saying.warn(
                    "the keys came with the export: compare them with the key that was published,"
                            + " or give that one with --vkey");
        }
    }
}
