package vn.steerlog.query.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes an archive again so that it is the same bytes whenever it was made: every entry has the
/// same time, and what a clock wrote into an entry can be replaced.
public final class SteadyZip {
    /// Not the first day that an archive can tell: beside that one the zone of the server is
    /// written.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /// @param replaced by the name of an entry, what becomes of its text
    public static void copy(
            Path archive, OutputStream to, Map<String, UnaryOperator<String>> replaced)
            throws IOException {
        ZipOutputStream out = new ZipOutputStream(to);
        try (ZipFile in = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                UnaryOperator<String> other = replaced.get(entry.getName());
                try (InputStream content = in.getInputStream(entry)) {
                    write(entry, other == null ? content : replaced(content, other), out);
                }
            }
        }
        out.finish();
    }

    /// The same of an archive in memory, nothing replaced.
    static void copy(byte[] archive, OutputStream to) throws IOException {
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            write(entry, in, out);
        }
        out.finish();
    }

    private static void write(ZipEntry entry, InputStream content, ZipOutputStream out)
            throws IOException {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(TIME);
        out.putNextEntry(steady);
        content.transferTo(out);
        out.closeEntry();
    }

    private static InputStream replaced(InputStream entry, UnaryOperator<String> other)
            throws IOException {
        String text = new String(entry.readAllBytes(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(other.apply(text).getBytes(StandardCharsets.UTF_8));
    }
}
