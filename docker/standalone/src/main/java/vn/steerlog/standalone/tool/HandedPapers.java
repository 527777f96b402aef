package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.export.OpenedExport;

/// Files that somebody handed over as papers, looked up in an export by their hashes.
final class HandedPapers {
    private static final String ATTACHED = EventCatalogue.STEERLOG.of(PaperAttached.class).name();

    private final EventCodec codec = new EventCodec(EventCatalogue.STEERLOG);
    private final Map<String, Attached> attached = new HashMap<>();

    /// @param commit the first that attached it
    private record Attached(long commit, String fileName) {}

    /// A file, and the commit that attached it.
    ///
    /// @param fileName under which it was attached
    record Handed(String file, String sha256, Optional<Long> commit, Optional<String> fileName) {
        String words() {
            return commit.map(number ->
                            "%s  %s was attached by commit %d as %s"
                                    .formatted(sha256, file, number, fileName.orElse("")))
                    .orElse("%s  %s was not attached".formatted(sha256, file));
        }

        Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("file", file);
            facts.put("sha256", sha256);
            commit.ifPresent(number -> facts.put("commit", number));
            fileName.ifPresent(name -> facts.put("fileName", name));
            return facts;
        }
    }

    static HandedPapers of(Path archive) throws IOException {
        var papers = new HandedPapers();
        try (OpenedExport export = OpenedExport.open(archive)) {
            export.eachRecord(record ->
                    RecordReader.read(record).events().stream()
                            .filter(event -> event.type().equals(ATTACHED))
                            .forEach(papers::see));
        }
        return papers;
    }

    /// Every file in `folder` and beneath, in the order of their names.
    List<Handed> in(Path folder) throws IOException {
        List<Handed> handed = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String sha256 = sha256(file);
                Optional<Attached> known = Optional.ofNullable(attached.get(sha256));
                handed.add(
                        new Handed(
                                folder.relativize(file).toString(),
                                sha256,
                                known.map(Attached::commit),
                                known.map(Attached::fileName)));
            }
        }
        return handed;
    }

    private void see(RecordedEvent event) {
        if (codec.decode(event) instanceof PaperAttached paper) {
            attached.putIfAbsent(paper.sha256(), new Attached(event.commit(), paper.fileName()));
        }
    }

    private static String sha256(Path file) throws IOException {
        var digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
