package vn.steerlog.command.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final TableFiles FILES = TableFiles.standard();
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };

    @Test
    void a_part_that_unpacks_to_far_more_is_refused() throws IOException {
        Map<String, String> parts = Sheets.parts("");
        parts.put("xl/media/image1.png", "0".repeat(20 << 20));
        Finding finding = failure(Sheets.zip(parts));
        assertThat(finding.code()).isEqualTo("WORKBOOK_TOO_LARGE");
        assertThat(finding.read()).isEqualTo("xl/media/image1.png");
    }

    @Test
    void parts_that_together_unpack_to_too_much_are_refused() throws IOException {
        Map<String, String> parts = Sheets.parts("");
        for (int i = 0; i < 100; i++) {
            parts.put("xl/x" + i + ".xml", " ".repeat(1 << 20));
        }
        assertThat(failure(Sheets.zip(parts)).code()).isEqualTo("WORKBOOK_TOO_LARGE");
    }

    @Test
    void too_many_parts_are_refused() throws IOException {
        Map<String, String> parts = Sheets.parts("");
        for (int i = 0; i <= 1_000; i++) {
            parts.put("xl/x" + i + ".xml", "");
        }
        assertThat(failure(Sheets.zip(parts)).code()).isEqualTo("WORKBOOK_TOO_LARGE");
    }

    @Test
    void external_entities_are_never_resolved() throws IOException {
        Path secret = Files.createTempFile("steerlog", ".txt");
        try {
            Files.writeString(secret, "bí mật");
            for (String declared :
                    Stream.of(
                                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>"
                                            .formatted(secret.toUri()),
                                    "<!DOCTYPE x [<!ENTITY e \"abc\">]>",
                                    "<!DOCTYPE x SYSTEM \"%s\">".formatted(secret.toUri()))
                            .toList()) {
                Map<String, String> parts = agencies();
                parts.computeIfPresent(
                        "xl/sharedStrings.xml", (_, xml) -> declared + xml.replace("Sở ", "&e;"));
                assertThat(failure(Sheets.zip(parts)).code()).isEqualTo("WORKBOOK_BROKEN");
            }
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void a_document_type_is_refused_even_when_nothing_refers_to_it() throws IOException {
        Map<String, String> parts = agencies();
        parts.computeIfPresent("xl/workbook.xml", (_, xml) -> "<!DOCTYPE workbook>" + xml);
        assertThat(failure(Sheets.zip(parts)).code()).isEqualTo("WORKBOOK_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c><c r=\"XFE2\"><v>1</v></c></row>"
            })
    void a_cell_far_to_the_right_takes_no_memory(String rows) throws IOException {
        assertThat(failure(Sheets.agencies(rows)).code()).isEqualTo("TOO_MANY_COLUMNS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"3\"/><row r=\"2\"/>",
                "<row r=\"x\"/>",
                "<row r=\"99999999999\"/>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"?\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" s=\"x\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</c></row>",
                "<row r=\"2\"><c r=\"A2\"><v><x/></v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>&e;</v></c></row>",
                "<row r=\"2\">"
            })
    void a_sheet_that_makes_no_sense_is_broken(String rows) throws IOException {
        assertThat(failure(Sheets.agencies(rows)).code()).isEqualTo("WORKBOOK_BROKEN");
    }

    @Test
    void missing_parts_are_broken() throws IOException {
        for (String missing :
                Stream.of("_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml").toList()) {
            Map<String, String> parts = agencies();
            parts.remove(missing);
            assertThat(failure(Sheets.zip(parts)).code()).as(missing).isEqualTo("WORKBOOK_BROKEN");
        }
    }

    @Test
    void an_old_or_locked_workbook_is_to_be_saved_anew() {
        Finding finding = failure(OLE);
        assertThat(finding.code()).isEqualTo("FILE_OLD_OR_LOCKED");
        assertThat(finding.accepted()).containsExactly(".xlsx");
    }

    @Test
    void other_kinds_of_files_are_refused() throws IOException {
        Map<String, String> letter = Sheets.parts("");
        letter.computeIfPresent(
                "_rels/.rels", (_, xml) -> xml.replace("xl/workbook.xml", "word/document.xml"));
        for (byte[] other :
                Stream.of(
                                Sheets.zip(letter),
                                Sheets.zip(Map.of("mimetype", "application/vnd.oasis.x")),
                                "%PDF-1.7 ma,ten".getBytes(UTF_8),
                                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})
                        .toList()) {
            assertThat(failure(other).code()).isEqualTo("FILE_KIND_NOT_ACCEPTED");
        }
    }

    @Test
    void a_workbook_without_a_cell_is_an_empty_file() throws IOException {
        assertThat(failure(Sheets.zip(Sheets.parts(""))).code()).isEqualTo("FILE_EMPTY");
    }

    @Test
    void a_cut_workbook_is_broken_wherever_it_is_cut() throws IOException {
        byte[] file = Sheets.zip(agencies());
        for (int length = 4; length < file.length; length++) {
            assertThat(failure(Arrays.copyOf(file, length)).code()).isEqualTo("WORKBOOK_BROKEN");
        }
    }

    @Test
    void a_part_that_does_not_fit_its_check_sum_is_broken() throws IOException {
        byte[] file = Sheets.zip(agencies());
        int directory = new String(file, ISO_8859_1).indexOf("PK\1\2");
        file[directory + 16] ^= 1;
        assertThat(failure(file).code()).isEqualTo("WORKBOOK_BROKEN");
    }

    @Test
    void two_parts_of_one_name_are_broken() throws IOException {
        Map<String, String> parts = agencies();
        parts.put("XL/workbook.xml", "<workbook/>");
        assertThat(failure(Sheets.zip(parts)).code()).isEqualTo("WORKBOOK_BROKEN");
    }

    @Test
    void a_workbook_with_any_byte_changed_is_read_or_refused_but_never_throws() throws IOException {
        byte[] file = Sheets.zip(agencies());
        Random random = new Random(20_251_117);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = file.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                changed[4 + random.nextInt(changed.length - 4)] = (byte) random.nextInt(256);
            }
            TableReading reading = FILES.read("a.xlsx", changed, Kinds.AGENCIES);
            assertThat(reading.isComplete() || !reading.failures().isEmpty()).isTrue();
        }
    }

    @Test
    void random_bytes_are_read_or_refused_but_never_throw() {
        Random random = new Random(20_251_117);
        String signs = "ma,ten\n\r;\t\"=+-@'aỳ \u0000\u0301";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("ma,ten\n");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            if (random.nextInt(4) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            TableReading reading = FILES.read("a.csv", bytes, Kinds.AGENCIES);
            assertThat(reading.isComplete() || !reading.failures().isEmpty()).isTrue();
        }
    }

    @Test
    void no_file_is_left_behind(@TempDir Path folder) throws IOException, Unreadable {
        byte[] sound = Sheets.zip(agencies());
        assertThat(ZipParts.unpack(sound, Limits.STANDARD, folder).has("xl/workbook.xml")).isTrue();
        byte[] cut = Arrays.copyOf(sound, 100);
        assertThatThrownBy(() -> ZipParts.unpack(cut, Limits.STANDARD, folder))
                .isInstanceOf(Unreadable.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_workbook_with_any_part_changed_is_read_or_refused_but_never_throws() throws IOException {
        Random random = new Random(20_251_117);
        List<String> names = List.copyOf(agencies().keySet());
        String signs = "<>/=\"' &;0123456789-eE.abcrstv\u0000\ud800";
        for (int i = 0; i < 1_000; i++) {
            Map<String, String> parts = agencies();
            StringBuilder part = new StringBuilder();
            String name = names.get(random.nextInt(names.size()));
            part.append(parts.get(name));
            for (int n = random.nextInt(3); n >= 0; n--) {
                part.setCharAt(
                        random.nextInt(part.length()),
                        signs.charAt(random.nextInt(signs.length())));
            }
            parts.put(name, part.toString());
            TableReading reading = FILES.read("a.xlsx", Sheets.zip(parts), Kinds.AGENCIES);
            assertThat(reading.isComplete() || !reading.failures().isEmpty()).isTrue();
        }
    }

    private static Map<String, String> agencies() {
        return Sheets.parts(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>2</v></c></row>
                """);
    }

    private static Finding failure(byte[] content) {
        TableReading reading = FILES.read("a.xlsx", content, Kinds.AGENCIES);
        assertThat(reading.failures()).isNotEmpty();
        return reading.failures().getFirst();
    }
}
