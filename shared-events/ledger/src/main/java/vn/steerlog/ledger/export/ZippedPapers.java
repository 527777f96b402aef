package vn.steerlog.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.ContentsException;
import vn.steerlog.ledger.contents.FolderContents;

/// Contents of papers as a ZIP archive: unpacked, it is a folder of [FolderContents]. The same
/// contents give the same bytes. Streams; what stays in memory is a name for each content, as the
/// directory at the end of an archive wants it.
public final class ZippedPapers implements PapersWriter.Target {
    /// What could not be given out is listed here, a paper a line, and only then is it there.
    public static final String LOST = "lost.txt";

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();
    private final List<PapersWriter.Lost> lost = new ArrayList<>();

    /// @param out is not closed
    public ZippedPapers(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    @Override
    public boolean has(Content content) {
        return names.contains(content.sha256());
    }

    @Override
    public void put(Content content, InputStream verified) throws IOException {
        begin(FolderContents.name(content));
        try {
            verified.transferTo(zip);
        } catch (ContentsException e) {
            throw new IOException("a content changed while it was sent", e);
        }
        zip.closeEntry();
        names.add(content.sha256());
    }

    public void lose(PapersWriter.Lost paper) {
        lost.add(paper);
    }

    /// Ends the archive.
    public void finish() throws IOException {
        if (!lost.isEmpty()) {
            begin(LOST);
            String lines =
                    lost.stream()
                            .map(ZippedPapers::line)
                            .collect(Collectors.joining("\n", "", "\n"));
            zip.write(lines.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String line(PapersWriter.Lost paper) {
        return "%s  %s  commit %d  %s"
                .formatted(
                        paper.sha256(),
                        paper.trouble().name().toLowerCase(Locale.ROOT),
                        paper.commit(),
                        paper.fileName());
    }

    /// The same time in every archive, the first that a ZIP archive can say.
    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }
}
