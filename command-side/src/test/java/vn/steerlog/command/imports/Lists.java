package vn.steerlog.command.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// The sample lists, in every dress in which lists come.
final class Lists {
    private static final Path SAMPLES =
            Path.of(System.getProperty("samples", "src/main/resources/samples"));

    private Lists() {}

    /// The files of a folder as they are.
    static Map<String, byte[]> folder(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var paths = Files.list(SAMPLES.resolve(name))) {
            for (Path path : paths.sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Map<String, byte[]> each(
            Map<String, byte[]> files, UnaryOperator<String> name, UnaryOperator<byte[]> change) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        files.forEach((file, content) -> changed.put(name.apply(file), change.apply(content)));
        return changed;
    }

    static byte[] asItIs(byte[] csv) {
        return csv;
    }

    static int lines(byte[] csv) {
        return (int) new String(csv, StandardCharsets.UTF_8).lines().count();
    }

    static byte[] decomposed(byte[] csv) {
        return Normalizer.normalize(new String(csv, StandardCharsets.UTF_8), Normalizer.Form.NFD)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] withByteOrderMark(byte[] csv) {
        return ("\uFEFF" + new String(csv, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] separatedBy(char separator, byte[] csv) {
        var out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(out)) {
            rows(csv).forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(byte[] csv) {
        return workbook(Map.of("Trang 1", rows(csv)));
    }

    /// @param sheets their rows, by name
    static byte[] workbook(Map<String, List<List<String>>> sheets) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            for (var each : new TreeMap<>(sheets).entrySet()) {
                var sheet = workbook.newWorksheet(each.getKey());
                List<List<String>> rows = each.getValue();
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    /// How many rows had which outcome.
    static Map<String, Integer> outcomes(Answer answer) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode file : answer.body().get("files")) {
            for (JsonNode row : file.get("rows")) {
                counts.merge(row.get("outcome").asString(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
