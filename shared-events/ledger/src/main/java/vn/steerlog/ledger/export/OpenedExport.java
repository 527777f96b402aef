package vn.steerlog.ledger.export;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// An export that is open for reading; nothing in it is verified by that. Methods throw
/// [ExportProblem] when a part is missing or too large, and
/// [vn.steerlog.ledger.checkpoint.MalformedNote] when a part is not what it should be.
public final class OpenedExport implements AutoCloseable {
    private final ZipFile zip;

    private OpenedExport(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws ExportProblem when it is not a ZIP archive, or has something in it that no export
    ///   has, or a part twice: other programs might read the other one
    /// @throws IOException when it cannot be read
    public static OpenedExport open(Path archive) throws IOException {
        try {
            OpenedExport export = new OpenedExport(new ZipFile(archive.toFile()));
            try {
                export.requireParts();
                return export;
            } catch (ExportProblem e) {
                export.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, "not a whole ZIP archive");
        }
    }

    private void requireParts() {
        Set<String> left = new HashSet<>(Archive.PARTS);
        zip.stream()
                .forEach(entry -> {
                    if (!left.remove(entry.getName())) {
                        throw new ExportProblem(
                                Kind.NOT_AN_EXPORT,
                                Archive.PARTS.contains(entry.getName())
                                        ? entry.getName() + " is in it twice"
                                        : "something is in it that no export has");
                    }
                });
    }

    /// The signed checkpoint.
    public SignedNote note() throws IOException {
        return SignedNote.parse(small(part(Archive.CHECKPOINT), Archive.CHECKPOINT));
    }

    /// The keys that came with it, the oldest first.
    public List<VerifierKey> keys() throws IOException {
        return small(part(Archive.KEYS), Archive.KEYS).lines().map(VerifierKey::parse).toList();
    }

    /// That the checkpoint covers the last record, where that does not show by itself.
    Optional<TlogProof> proof() throws IOException {
        Optional<InputStream> part = find(Archive.PROOF);
        return part.isEmpty()
                ? Optional.empty()
                : Optional.of(TlogProof.parse(small(part.get(), Archive.PROOF)));
    }

    InputStream log() throws IOException {
        return new BufferedInputStream(part(Archive.LOG), 1 << 16);
    }

    /// Gives all records to `reader`, in order. Each continues the one before, so that there are no
    /// more of them than the archive has room for.
    public void eachRecord(Consumer<byte[]> reader) throws IOException {
        LogCheck check = new LogCheck(List.of());
        try (InputStream log = log()) {
            Lines lines = new Lines(log);
            while (lines.next()) {
                check.take(lines);
                reader.accept(lines.last());
            }
        } catch (ZipException | EOFException e) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, "not a whole ZIP archive");
        }
    }

    private InputStream part(String name) throws IOException {
        return find(name)
                .orElseThrow(() ->
                        new ExportProblem(Kind.NOT_AN_EXPORT, "there is no " + name + " in it"));
    }

    private Optional<InputStream> find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private static String small(InputStream part, String name) throws IOException {
        try (part) {
            byte[] bytes = part.readNBytes(Archive.MOST_BYTES + 1);
            if (bytes.length > Archive.MOST_BYTES) {
                throw new ExportProblem(Kind.NOT_AN_EXPORT, name + " is too large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
