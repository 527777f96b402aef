package vn.steerlog.command.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The XML parts of a workbook, unpacked within limits before anything looks into them.
///
/// Every part is unpacked once, counting what really comes out; sizes that the archive claims are
/// not believed, check sums are. Parts that are no XML (pictures) are counted and dropped.
final class ZipParts {
    private static final int SMALL = 1 << 20;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Limits limits;
    private long unpacked;

    private ZipParts(Limits limits) {
        this.limits = limits;
    }

    static ZipParts unpack(byte[] content, Limits limits) throws Unreadable {
        return unpack(content, limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// @param folder where the archive lies while it is being unpacked
    static ZipParts unpack(byte[] content, Limits limits, Path folder) throws Unreadable {
        Path file = temporary(content, folder);
        try {
            ZipParts zip = new ZipParts(limits);
            zip.unpack(file);
            return zip;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(TableFault.WORKBOOK_BROKEN, "zip", ".xlsx");
        } finally {
            delete(file);
        }
    }

    /// @param name as written in the workbook; letter case and a leading slash do not count
    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(key(name)));
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    private void unpack(Path file) throws IOException, Unreadable {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.zipEntries()) {
                throw tooLarge("zip");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                unpack(zip, entry);
            }
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException, Unreadable {
        boolean kept = isXml(entry.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream from = zip.getInputStream(entry)) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                size += n;
                unpacked += n;
                if (unpacked > limits.zipBytes() || isBomb(size, entry.getCompressedSize())) {
                    throw tooLarge(entry.getName());
                }
                sum.update(buffer, 0, n);
                if (kept) {
                    bytes.write(buffer, 0, n);
                }
            }
        }
        boolean sound = sum.getValue() == entry.getCrc();
        if (!sound || parts.putIfAbsent(key(entry.getName()), bytes.toByteArray()) != null) {
            throw new ZipException(entry.getName());
        }
    }

    private boolean isBomb(long size, long packedSize) {
        return size > SMALL && size > packedSize * limits.zipRatio();
    }

    private static Unreadable tooLarge(String part) {
        return new Unreadable(TableFault.WORKBOOK_TOO_LARGE, part, ".xlsx");
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        return lower.startsWith("/") ? lower.substring(1) : lower;
    }

    /// The JDK opens archives by their directory, as spreadsheets do, only from files.
    private static Path temporary(byte[] content, Path folder) {
        try {
            Path file = Files.createTempFile(folder, "steerlog-upload", ".xlsx");
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
