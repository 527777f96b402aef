package vn.steerlog.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Texts, in every form in which they may have been written, to be looked for in all bytes of a
/// folder: UTF-8, UTF-16 in both orders and JSON's escapes, each composed and decomposed. A text
/// has at least eight bytes in each of them.
final class Needles {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int START = Long.BYTES;

    /// By their first eight bytes.
    private final Map<Long, List<byte[]>> byStart = new HashMap<>();

    Needles(Collection<String> texts) {
        for (String text : texts) {
            for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                String normal = Normalizer.normalize(text, form);
                CHARSETS.forEach(charset -> add(normal.getBytes(charset)));
                add(escaped(normal).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    /// The files below `folder` that hold one of them, in their content or their name.
    Set<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var found = new TreeSet<Path>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
                if (isIn(Files.readAllBytes(file)) || isIn(name)) {
                    found.add(file);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isIn(byte[] content) {
        long window = 0;
        for (int end = 0; end < content.length; end++) {
            window = window << Byte.SIZE | (content[end] & 0xFF);
            int from = end - START + 1;
            if (from >= 0
                    && byStart.getOrDefault(window, List.of()).stream()
                            .anyMatch(needle -> isAt(from, needle, content))) {
                return true;
            }
        }
        return false;
    }

    private void add(byte[] needle) {
        long start = 0;
        for (int i = 0; i < START; i++) {
            start = start << Byte.SIZE | (needle[i] & 0xFF);
        }
        byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(needle);
    }

    private static boolean isAt(int from, byte[] needle, byte[] content) {
        return content.length - from >= needle.length
                && java.util.Arrays.equals(
                        content, from, from + needle.length, needle, 0, needle.length);
    }

    private static String escaped(String text) {
        var json = new StringBuilder();
        text.chars().forEach(c -> json.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
        return json.toString();
    }
}
