package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.steerlog.ledger.RecordLimits;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.TlogProof;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.MerkleTree;

@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "From a whole export: that its checkpoint covers one commit (--commit; C2SP"
                    + " tlog-proof), or that the ledger of one size continues that of another"
                    + " (--from, --to).",
            "Or checks such a proof of one record (--verify, --record)."
        })
final class ProveCommand implements Callable<Integer> {
    /// A record, and the end of its line.
    private static final int MOST_BYTES_OF_RECORD = RecordLimits.MAX_RECORD_BYTES + 1;

    @Mixin private final Saying saying;
    @Mixin private final Trusted trusted = new Trusted();

    @Option(names = "--commit", paramLabel = "<n>", description = "Prove this commit.")
    private Optional<Long> commit = Optional.empty();

    @Option(names = "--from", paramLabel = "<size>", description = "The older size.")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--to", paramLabel = "<size>", description = "The newer size.")
    private Optional<Long> to = Optional.empty();

    @Option(names = "--verify", paramLabel = "<proof>", description = "Check this proof.")
    private Optional<Path> proof = Optional.empty();

    @Option(names = "--record", paramLabel = "<file>", description = "Of this record.")
    private Optional<Path> record = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "<export.zip>", description = "The export.")
    private Optional<Path> archive = Optional.empty();

    ProveCommand(Saying saying) {
        this.saying = saying;
    }

    @Override
    public Integer call() throws IOException {
        if (proof.isPresent() && record.isPresent() && archive.isEmpty()) {
            return verified(proof.get(), record.get());
        }
        if (archive.isPresent() && proof.isEmpty() && record.isEmpty()) {
            if (commit.isPresent() && from.isEmpty() && to.isEmpty()) {
                return inclusion(archive.get(), commit.get());
            }
            if (commit.isEmpty() && from.isPresent() && to.isPresent()) {
                return consistency(archive.get(), from.get(), to.get());
            }
        }
        throw new UnusableException(
                "called-wrongly",
                "an export with --commit, an export with --from and --to, or --verify and"
                        + " --record");
    }

    private int inclusion(Path archive, long number) throws IOException {
        WholeExport export = WholeExport.read(archive, saying.progress());
        long size = export.tree().size();
        if (number < 1 || number > size) {
            throw new UnusableException(
                    "commit-not-recorded", "no commit %d among %d".formatted(number, size));
        }
        TlogProof made =
                new TlogProof(number - 1, export.tree().inclusion(number - 1, size), export.note());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "proven");
        facts.put("commit", number);
        facts.put("size", size);
        facts.put("proof", made.toString());
        saying.say(facts, made.toString().stripTrailing());
        return 0;
    }

    private int consistency(Path archive, long older, long newer) throws IOException {
        MerkleTree tree = WholeExport.read(archive, saying.progress()).tree();
        if (older < 1 || older > newer || newer > tree.size()) {
            throw new UnusableException(
                    "range-empty", "from %d to %d of %d".formatted(older, newer, tree.size()));
        }
        List<String> hashes = tree.consistency(older, newer).stream().map(Hash::base64).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "proven");
        facts.put("from", older);
        facts.put("to", newer);
        facts.put("fromRoot", tree.root(older).base64());
        facts.put("toRoot", tree.root(newer).base64());
        facts.put("hashes", hashes);
        String roots =
                "from %d %s%nto %d %s"
                        .formatted(
                                older, tree.root(older).base64(), newer, tree.root(newer).base64());
        saying.say(facts, hashes.isEmpty() ? roots : roots + "\n" + String.join("\n", hashes));
        return 0;
    }

    private int verified(Path proofFile, Path recordFile) throws IOException {
        TlogProof given = TlogProof.parse(Small.text(proofFile));
        List<VerifierKey> keys = trusted.keys();
        Checkpoint checkpoint = Checkpoint.parse(given.checkpoint().text());
        if (!keys.isEmpty()) {
            ExportVerifier.requireSigned(given.checkpoint(), keys);
        }
        if (!given.proves(withoutLineEnd(Small.bytes(recordFile, MOST_BYTES_OF_RECORD)))) {
            saying.problem(
                    "wrong",
                    "not-proven",
                    "the record is not commit %d of the checkpoint of %d commits"
                            .formatted(given.index() + 1, checkpoint.size()));
            return EvidenceTool.WRONG;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "proven");
        facts.put("commit", given.index() + 1);
        facts.put("origin", checkpoint.origin());
        facts.put("size", checkpoint.size());
        facts.put("root", checkpoint.root().base64());
        facts.put("keyGiven", !keys.isEmpty());
        saying.say(
                facts,
                "proven: it is commit %d of the checkpoint of %d commits of %s, root %s"
                        .formatted(
                                given.index() + 1,
                                checkpoint.size(),
                                checkpoint.origin(),
                                checkpoint.root().base64()));
        if (keys.isEmpty()) {
            saying.warn("who signed the checkpoint was not looked at: give a key with --vkey");
        }
        return 0;
    }

    private static byte[] withoutLineEnd(byte[] record) {
        boolean ends = record.length > 0 && record[record.length - 1] == '\n';
        return ends ? Arrays.copyOf(record, record.length - 1) : record;
    }
}
