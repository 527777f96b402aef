package vn.steerlog.command.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.Contents;

/// A file as it was uploaded, of a kind that is taken.
///
/// @param content as it is kept
record UploadedFile(FileName name, PaperKind kind, Content content) {

    /// Looks at `file` and keeps it.
    ///
    /// @throws ProblemException when it is empty, too large or of another kind; nothing is kept
    static UploadedFile keep(MultipartFile file, DataSize most, Contents contents) {
        FileName name = FileName.of(Optional.ofNullable(file.getOriginalFilename()));
        if (file.isEmpty()) {
            throw ProblemException.of(PaperProblem.PAPER_EMPTY);
        }
        if (file.getSize() > most.toBytes()) {
            throw ProblemException.of(PaperProblem.PAPER_TOO_LARGE, most.toMegabytes());
        }
        try {
            Path copy = Files.createTempFile("paper", null);
            try {
                file.transferTo(copy);
                PaperKind kind = kindOf(copy, name);
                try (InputStream in = Files.newInputStream(copy)) {
                    return new UploadedFile(name, kind, contents.keep(in));
                }
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaperKind kindOf(Path file, FileName name) throws IOException {
        PaperKind kind =
                Signatures.kindOf(file, name.ending())
                        .orElseThrow(() ->
                                ProblemException.of(
                                        PaperProblem.PAPER_KIND_REFUSED, PaperKind.accepted()));
        if (!kind.isCalled(name.ending())) {
            throw PaperKind.called(name.ending()).isPresent()
                    ? ProblemException.of(
                            PaperProblem.PAPER_NAME_MISLEADS, name.ending(), kind.name())
                    : ProblemException.of(PaperProblem.PAPER_KIND_REFUSED, PaperKind.accepted());
        }
        return kind;
    }
}
