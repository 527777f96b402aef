package vn.steerlog.standalone.tool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.export.ExportWriter;
import vn.steerlog.ledger.export.PapersWriter;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.LedgerTree;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Signs what a ledger holds now, and writes its records with what proves them. A"
                        + " ledger in a folder must not be in use.")
final class ExportCommand implements Callable<Integer> {
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
            description = "The private key that signs checkpoints.")
    private Path key = Path.of("");

    @Option(names = "--from", paramLabel = "<n>", description = "The first commit; 1 when absent.")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--to", paramLabel = "<n>", description = "The last commit; the last of all.")
    private Optional<Long> to = Optional.empty();

    @Option(
            names = "--papers",
            paramLabel = "<folder>",
            description =
                    "Writes the contents of the papers that these commits attached into a folder"
                            + " that is new or empty, each under its SHA-256.")
    private Optional<Path> papers = Optional.empty();

    @Parameters(paramLabel = "<out.zip>", description = "The archive to write.")
    private Path archive = Path.of("");

    ExportCommand(Saying saying, Clock clock) {
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (papers.isPresent()) {
            PapersFolder.requireEmpty(papers.get());
        }
        KeyRing keys = KeyRing.in(key, Optional.empty());
        try (OpenedStore opened = OpenedStore.open(ledger, false);
                Ledger all = Ledger.open(opened.store(), clock)) {
            long head = all.head();
            long first = from.orElse(1L);
            long last = to.orElse(head);
            if (first < 1 || first > last || last > head) {
                throw new UnusableException(
                        "range-empty", "commits %d to %d of %d".formatted(first, last, head));
            }
            try (LedgerTree tree = LedgerTree.of(all)) {
                Hash root = tree.over(head).root(head);
                Checkpoint checkpoint = new Checkpoint(keys.origin(), head, root);
                SignedNote note =
                        SignedNote.sign(checkpoint.text(), keys.current(), clock.instant());
                write(new ExportWriter(all, tree, keys.verifiers()), first, last, note);
            }
            return papers(all, opened.contents(ledger, clock), first, last);
        }
    }

    private int papers(Ledger all, Contents contents, long first, long last) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "written");
        facts.put("first", first);
        facts.put("last", last);
        facts.put("size", all.head());
        String words = "commits %d to %d of %d".formatted(first, last, all.head());
        if (papers.isEmpty()) {
            saying.say(facts, words);
            return 0;
        }
        PapersFolder written = new PapersFolder(papers.get(), clock);
        new PapersWriter(all, contents)
                .write(first, last, written, written::lose, saying.progress());
        written.tell(facts);
        saying.say(facts, words + written.words());
        return written.isWhole() ? 0 : EvidenceTool.WRONG;
    }

    /// Under its name the archive is there whole, or not at all.
    private void write(ExportWriter writer, long first, long last, SignedNote note)
            throws IOException {
        Path draft = archive.resolveSibling(archive.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                writer.write(first, last, note, out, saying.progress());
            }
            Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
