package vn.steerlog.command.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.steerlog.command.wording.Reading;

/// The sample lists, in every form in which they may come.
class SamplesTest {
    private static final TableFiles FILES = TableFiles.standard();

    static Stream<Samples.Sample> samples() {
        return Samples.all();
    }

    @Test
    void all_eighteen_are_there() {
        assertThat(samples()).hasSize(18);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_list_is_read_without_a_failure(Samples.Sample sample) throws IOException {
        TableReading reading = FILES.read(sample.file(), sample.bytes(), sample.columns());
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.notices()).isEmpty();
        Table table = reading.table().orElseThrow();
        assertThat(table.header()).containsExactlyElementsOf(sample.columns().names());
        long lines = new String(sample.bytes(), UTF_8).lines().count();
        assertThat(table.rows()).hasSize((int) lines - 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_kind_is_told_by_its_header(Samples.Sample sample) throws IOException {
        List<TableReading> readings = FILES.readAll("x.csv", sample.bytes(), Kinds.ALL);
        assertThat(readings)
                .extracting(reading -> reading.table().orElseThrow().columns().list())
                .containsExactly(sample.list());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void it_is_the_same_list_in_every_form(Samples.Sample sample) throws IOException {
        Table table = sample.table();
        for (Map.Entry<String, byte[]> form : forms(table).entrySet()) {
            TableReading reading = FILES.read(sample.file(), form.getValue(), sample.columns());
            assertThat(reading.failures()).as(form.getKey()).isEmpty();
            assertThat(words(reading.table().orElseThrow()))
                    .as(form.getKey())
                    .isEqualTo(words(table));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_cell_is_understood(Samples.Sample sample) throws IOException {
        for (Row row : sample.table().rows()) {
            understood(row, "thoi_han", cell -> cell.due(Optional.empty()));
            understood(row, "ngay", Cell::day);
            understood(row, "ngay_neu", Cell::day);
            understood(row, "ngay_so_lieu", Cell::day);
            understood(row, "gia_tri", cell -> cell.figure(row.cell("don_vi").text()));
            understood(row, "so_lieu", cell -> cell.figure(row.cell("don_vi").text()));
            understood(row, "so_sanh", Cell::comparison);
            understood(row, "ky", Cell::period);
            assertThat(row.cell("can_cu").document().isPresent())
                    .isEqualTo(!row.cell("can_cu").isEmpty());
        }
    }

    private static void understood(Row row, String column, Function<Cell, Reading<?>> reader) {
        assertThat(reader.apply(row.cell(column)).problem().map(u -> row.finding(column, u)))
                .isEmpty();
    }

    private static Map<String, byte[]> forms(Table table) throws IOException {
        String commas = csv(table, ",", "\n");
        String semicolons = csv(table, ";", "\r\n");
        return Map.of(
                "commas", commas.getBytes(UTF_8),
                "semicolons", semicolons.getBytes(UTF_8),
                "tabs", csv(table, "\t", "\r").getBytes(UTF_8),
                "mark", ("\ufeff" + commas).getBytes(UTF_8),
                "UTF-16LE", ("\ufeff" + semicolons).getBytes(UTF_16LE),
                "UTF-16BE", ("\ufeff" + commas).getBytes(UTF_16BE),
                "NFD", decomposed(commas).getBytes(UTF_8),
                "xlsx", Sheets.of(rows(table)),
                "xlsx NFD", Sheets.of(rows(table).stream().map(SamplesTest::decomposed).toList()));
    }

    private static List<String> decomposed(List<String> row) {
        return row.stream().map(SamplesTest::decomposed).toList();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        words(table).forEach(rows::add);
        return rows;
    }

    private static List<List<String>> words(Table table) {
        return table.rows().stream()
                .map(row -> table.header().stream().map(c -> row.cell(c).words()).toList())
                .toList();
    }

    private static String csv(Table table, String separator, String lineEnd) {
        return rows(table).stream()
                .map(row ->
                        row.stream()
                                .map(cell -> quoted(cell, separator))
                                .collect(Collectors.joining(separator)))
                .collect(Collectors.joining(lineEnd, "", lineEnd));
    }

    private static String quoted(String cell, String separator) {
        return cell.contains(separator) || cell.contains("\"")
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
