package vn.steerlog.command.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    private static final TableFiles FILES = TableFiles.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stt;ket_luan;noi_dung;chu_tri;phoi_hop;thoi_han;san_pham",
                "STT;Kết luận;Nội dung;Chủ trì;Phối hợp;Thời hạn;Sản phẩm",
                "TT;KET LUAN;Nội  dung nhiệm vụ;Cơ quan chủ trì;phối_hợp;Thời hạn hoàn"
                        + " thành;San-pham",
                "\"TT\";Kết\u00a0luận;\"Nội\ndung (*)\";CHỦ TRÌ;Phối hợp:;thoi han;sản phẩm"
            })
    void columns_are_known_by_any_spelling(String header) {
        TableReading reading =
                FILES.read("a.csv", (header + "\n1;;Việc;;;;\n").getBytes(UTF_8), Kinds.TASKS);
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.table().orElseThrow().header())
                .containsExactly(
                        "stt",
                        "ket_luan",
                        "noi_dung",
                        "chu_tri",
                        "phoi_hop",
                        "thoi_han",
                        "san_pham");
    }

    @Test
    void an_unknown_column_is_named_with_the_accepted_ones() {
        Finding finding = onlyFailure("noi_dung,Ghi chú\na,b\n");
        assertThat(finding.code()).isEqualTo("COLUMN_UNKNOWN");
        assertThat(finding.row()).contains(1);
        assertThat(finding.column()).contains("B");
        assertThat(finding.read()).isEqualTo("Ghi chú");
        assertThat(finding.accepted()).containsExactlyElementsOf(Kinds.TASKS.names());
    }

    @Test
    void a_missing_column_is_named_with_its_other_names() {
        Finding finding = onlyFailure("stt,chu_tri\n1,b\n");
        assertThat(finding.code()).isEqualTo("COLUMN_MISSING");
        assertThat(finding.column()).contains("noi_dung");
        assertThat(finding.accepted()).containsExactly("noi_dung", "Nội dung nhiệm vụ");
    }

    @Test
    void a_column_that_comes_twice_is_refused() {
        Finding finding = onlyFailure("noi_dung,chu_tri,Nội dung nhiệm vụ\na,b,c\n");
        assertThat(finding.code()).isEqualTo("COLUMN_DUPLICATE");
        assertThat(finding.column()).contains("C");
    }

    @Test
    void a_file_without_a_known_column_has_no_header() {
        Finding finding = onlyFailure("foo,bar\n1,2\n");
        assertThat(finding.code()).isEqualTo("HEADER_NOT_FOUND");
        assertThat(finding.accepted()).containsExactlyElementsOf(Kinds.TASKS.names());
    }

    @Test
    void a_header_below_the_first_twenty_rows_is_not_looked_for() {
        assertThat(onlyFailure("x\n".repeat(20) + "stt,noi_dung\n1,a\n").code())
                .isEqualTo("HEADER_NOT_FOUND");
        assertThat(
                        FILES.read(
                                        "a.csv",
                                        ("x\n".repeat(19) + "stt,noi_dung\n1,a\n").getBytes(UTF_8),
                                        Kinds.TASKS)
                                .isComplete())
                .isTrue();
    }

    @Test
    void the_kind_of_a_list_is_told_by_its_header() {
        assertThat(kind("ma,cuoc_hop,nguoi_ket_luan,noi_dung\nKL1,H,T,x\n")).isEqualTo("ket-luan");
        assertThat(kind("ma;ten;ngay\nH;Họp;17/11/2025\n")).isEqualTo("cuoc-hop");
    }

    @Test
    void a_header_of_several_kinds_needs_a_name_that_tells() {
        byte[] list = "ma,ten\nA,Sở\n".getBytes(UTF_8);
        TableReading unnamed = FILES.readAll("a.csv", list, Kinds.ALL).getFirst();
        assertThat(unnamed.failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo("LIST_KIND_UNKNOWN");
                    assertThat(failure.accepted()).containsExactly("co-quan", "cuoc-hop");
                });
        TableReading named = FILES.readAll("Các cơ quan.csv", list, Kinds.ALL).getFirst();
        assertThat(named.table().orElseThrow().columns().list()).isEqualTo("co-quan");
    }

    @Test
    void two_columns_of_one_name_are_a_mistake_of_the_programmer() {
        assertThatThrownBy(() ->
                        Columns.of(
                                "x", Column.required("noi_dung"), Column.optional("a", "Nội dung")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String kind(String text) {
        return FILES.readAll("a.csv", text.getBytes(UTF_8), Kinds.ALL)
                .getFirst()
                .table()
                .orElseThrow()
                .columns()
                .list();
    }

    private static Finding onlyFailure(String text) {
        TableReading reading = FILES.read("a.csv", text.getBytes(UTF_8), Kinds.TASKS);
        assertThat(reading.failures()).hasSize(1);
        return reading.failures().getFirst();
    }
}
