package vn.steerlog.query.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.checkpoint.NoteSignature;
import vn.steerlog.query.evidence.Checkpoints;
import vn.steerlog.query.evidence.Integrity;
import vn.steerlog.query.web.Parameters;

/// The keys that sign the record, and what was signed.
@Controller
class CheckpointPages {
    private static final int SIZE = 50;

    private final Checkpoints checkpoints;
    private final Integrity integrity;

    CheckpointPages(Checkpoints checkpoints, Integrity integrity) {
        this.checkpoints = checkpoints;
        this.integrity = integrity;
    }

    /// @param before only checkpoints of fewer commits
    record CheckpointQuery(Optional<Long> before) {}

    /// @param signers names of those whose signatures are under it
    /// @param timestamps how many authorities stated its time
    public record Line(long size, String root, List<String> signers, int timestamps) {
        static Line of(KeptCheckpoint kept) {
            return new Line(
                    kept.checkpoint().size(),
                    kept.checkpoint().root().base64(),
                    kept.note().signatures().stream().map(NoteSignature::name).distinct().toList(),
                    kept.tokens().size());
        }
    }

    /// @param current whether it signs now
    public record Key(String text, Instant since, long size, boolean current) {}

    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(path = "/checkpoints", produces = MediaType.TEXT_HTML_VALUE)
    String checkpoints(@Parameters CheckpointQuery query, Model model) {
        List<KeptCheckpoint> found =
                checkpoints.store().before(query.before().orElse(Long.MAX_VALUE), SIZE + 1);
        List<Line> lines = found.stream().limit(SIZE).map(Line::of).toList();
        String current = checkpoints.current().toString();
        model.addAttribute("current", current);
        model.addAttribute(
                "keys",
                checkpoints.published().reversed().stream()
                        .map(kept ->
                                new Key(
                                        kept.key().toString(),
                                        kept.since(),
                                        kept.size(),
                                        kept.key().toString().equals(current)))
                        .toList());
        model.addAttribute("lines", lines);
        model.addAttribute("next", found.size() > SIZE ? lines.getLast().size() : null);
        model.addAttribute("status", integrity.status());
        return "checkpoints";
    }

    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(path = "/checkpoints/vkey.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> keys() {
        return file(
                "vkey.txt",
                checkpoints.verifiers().stream()
                        .map(key -> key + "\n")
                        .collect(Collectors.joining()));
    }

    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(path = "/checkpoints/{size}/note.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> note(@PathVariable long size) {
        return file("checkpoint-" + size + ".txt", checkpoints.kept(size).note().toString());
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }
}
