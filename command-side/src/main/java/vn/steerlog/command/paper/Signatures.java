package vn.steerlog.command.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.steerlog.http.ProblemException;

/// Finds out of which kind a file is by what is in it, whatever it is called. Nothing of it is
/// unpacked but the name of an OpenDocument's kind; of a zip file the directory at its end is read.
///
/// Signatures: ISO 32000-1 7.5.2 (PDF), ISO/IEC 15948 5.2 (PNG), ISO/IEC 10918-1 B.1.1.3 (JPEG),
/// ECMA-376 part 2 (OOXML), OASIS OpenDocument 1.2 part 3, [MS-CFB] 2.2 and 2.6.1 (DOC, XLS).
final class Signatures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int HEAD = 8;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_KIND = 100;
    private static final int BUFFER = 8192;

    private Signatures() {}

    /// Empty when it is of none of the kinds that are taken.
    ///
    /// @param ending of the file's name; tells `txt` and `csv` apart, which are alike inside
    /// @throws ProblemException when it holds macros
    static Optional<PaperKind> kindOf(Path file, String ending) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, PDF)) {
            return Optional.of(PaperKind.PDF);
        }
        if (startsWith(head, PNG)) {
            return Optional.of(PaperKind.PNG);
        }
        if (startsWith(head, JPEG)) {
            return Optional.of(PaperKind.JPEG);
        }
        if (startsWith(head, ZIP)) {
            return zipped(file);
        }
        if (startsWith(head, COMPOUND)) {
            return compound(file);
        }
        return isPlainText(file)
                ? Optional.of(ending.equals("csv") ? PaperKind.CSV : PaperKind.TXT)
                : Optional.empty();
    }

    private static Optional<PaperKind> zipped(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return Optional.empty();
            }
            Set<String> names =
                    zip.stream()
                            .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
            if (names.stream().anyMatch(Signatures::isMacro)) {
                throw ProblemException.of(PaperProblem.PAPER_HAS_MACROS);
            }
            return names.contains("[content_types].xml") ? office(names) : openDocument(zip);
        } catch (IOException | IllegalArgumentException _) { // not a zip file after all
            return Optional.empty();
        }
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    private static Optional<PaperKind> office(Set<String> names) {
        if (names.contains("word/document.xml")) {
            return Optional.of(PaperKind.DOCX);
        }
        if (names.contains("xl/workbook.xml")) {
            return Optional.of(PaperKind.XLSX);
        }
        return names.contains("ppt/presentation.xml")
                ? Optional.of(PaperKind.PPTX)
                : Optional.empty();
    }

    private static Optional<PaperKind> openDocument(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null || entry.getSize() > LONGEST_KIND) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String kind = new String(in.readNBytes(LONGEST_KIND), US_ASCII).strip();
            return Optional.of(kind).flatMap(Signatures::openKind);
        }
    }

    private static Optional<PaperKind> openKind(String mediaType) {
        return Set.of(PaperKind.ODT, PaperKind.ODS).stream()
                .filter(kind -> kind.mediaType().equals(mediaType))
                .findFirst();
    }

    /// The names of streams stand in the directory as UTF-16LE.
    private static Optional<PaperKind> compound(Path file) throws IOException {
        String bytes = Files.readString(file, ISO_8859_1);
        if (bytes.contains(asStored("_VBA_PROJECT"))) {
            throw ProblemException.of(PaperProblem.PAPER_HAS_MACROS);
        }
        if (bytes.contains(asStored("WordDocument"))) {
            return Optional.of(PaperKind.DOC);
        }
        return bytes.contains(asStored("Workbook")) ? Optional.of(PaperKind.XLS) : Optional.empty();
    }

    private static String asStored(String name) {
        return new String(name.getBytes(UTF_16LE), ISO_8859_1);
    }

    /// UTF-8 without control characters that does not begin like a page or a script.
    private static boolean isPlainText(Path file) throws IOException {
        var strict =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), strict)) {
            char[] buffer = new char[BUFFER];
            boolean first = true;
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                String text = new String(buffer, 0, read);
                if ((first && isMarkup(text)) || text.chars().anyMatch(Signatures::isControl)) {
                    return false;
                }
                first = false;
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isMarkup(String start) {
        String text = start.replace("\ufeff", "").strip();
        return text.startsWith("<") || text.startsWith("#!") || text.startsWith("MZ");
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return head.length >= signature.length
                && Arrays.equals(head, 0, signature.length, signature, 0, signature.length);
    }
}
