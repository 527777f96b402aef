package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.ledger.export.PapersWriter;
import vn.steerlog.ledger.export.PapersWriter.Lost;

/// A folder that the contents of papers are written to, as the application keeps them: `verify
/// --papers` and `sha256sum` check it, and an application could use it.
final class PapersFolder implements PapersWriter.Target {
    private final Path folder;
    private final FolderContents contents;
    private final List<Lost> lost = new ArrayList<>();
    private long written;

    PapersFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.contents = new FolderContents(folder, clock);
    }

    /// @throws UnusableException when something is there: nothing is overwritten
    static void requireEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                if (all.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new UnusableException("papers-exist", folder + " is not an empty folder");
    }

    @Override
    public boolean has(Content content) {
        return Files.exists(folder.resolve(FolderContents.name(content)));
    }

    @Override
    public void put(Content content, InputStream verified) {
        contents.keep(verified);
        written++;
    }

    void lose(Lost paper) {
        lost.add(paper);
    }

    boolean isWhole() {
        return lost.isEmpty();
    }

    void tell(Map<String, Object> facts) {
        facts.put("papers", written);
        if (!isWhole()) {
            facts.put("result", "wrong");
            facts.put("code", "papers-lost");
            facts.put("lost", lost.stream().map(PapersFolder::facts).toList());
        }
    }

    String words() {
        return "\n%d contents of papers in %s".formatted(written, folder)
                + lost.stream().map(PapersFolder::line).collect(Collectors.joining());
    }

    private static Map<String, Object> facts(Lost paper) {
        return Map.of(
                "commit", paper.commit(),
                "paper", paper.paper(),
                "fileName", paper.fileName(),
                "sha256", paper.sha256(),
                "trouble", trouble(paper));
    }

    private static String line(Lost paper) {
        return "\n%s  is %s: commit %d attached it as %s"
                .formatted(paper.sha256(), trouble(paper), paper.commit(), paper.fileName());
    }

    private static String trouble(Lost paper) {
        return paper.trouble().name().toLowerCase(Locale.ROOT);
    }
}
