package vn.steerlog.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// Lists of the same kind as the samples, as other secretariats write them.
class UnseenListsTest {
    private static final String AGENCIES =
            """
            TÊN\tMÃ\tTRỰC THUỘC\tLOẠI\t\t
            Sở Khoa học và Công nghệ tỉnh Cao Bằng\tSKHCN-CB\tUBND-CB\tChính quyền\t\t
            Ủy ban nhân dân tỉnh Cao Bằng\tUBND-CB\t\tChính quyền\t\t
            Sở Nông nghiệp và Môi trường tỉnh Cao Bằng\tSNNMT-CB\tUBND-CB\tChính quyền\t\t
            Các sở, ban, ngành tỉnh Cao Bằng\tCSBN-CB\tUBND-CB\tNhóm cơ quan\t\t
            \t\t\t\t\t
            """;

    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = CommandSideServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void titles_above_the_header_other_columns_tabs_and_blank_cells_at_the_end() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("co-quan.csv", "\ufeff" + AGENCIES);
        files.put("cuoc-hop.csv", "ten;ngay;ma;buoi\nPhiên họp thứ 3;05.9.2025;PH 3;sáng\n");
        files.put(
                "ket-luan.csv",
                "noi_dung;cuoc_hop;ma\n"
                        + "Đẩy mạnh;PH3;KL 1\n"
                        + "\"Số hóa\n"
                        + "dữ liệu\";Phiên họp thứ 3;KL 2\n");
        files.put(
                "nhiem-vu.csv",
                """
                DANH MỤC NHIỆM VỤ\t\t\t\t\t\t
                Stt\tKết luận\tNội dung\tChủ trì\tPhối hợp\tThời hạn\t
                1\tKL1\tTrung tâm dữ liệu\tSở Khoa học và Công nghệ\tSNNMT-CB; CSBN-CB\tquý III/2025\t
                2\tkl 2\tSố hóa hồ sơ\tSở KH&CN\tUBND tỉnh\ttrước ngày 30/6\t
                3\t\tBáo cáo\t-\t-\thàng tuần\t
                4\t\tTập huấn\tSKHCN-CB\tSNNMT-CB và các sở, ban, ngành\ttrong tháng 12\t
                """);
        files.put(
                "chi-tieu.csv",
                "TT,ten,gia_tri,don_vi\n1,Dịch vụ công,tối thiểu 95%,%\n2,Xã có 5G,trên 50%,\n");
        Answer dry = send("cao-bang", true, files);
        assertThat(Lists.outcomes(dry)).as("%s", dry).isEqualTo(Map.of("CREATED", 13));
        assertThat(problems(dry)).isEmpty();
        Answer real = send("cao-bang", false, files);
        assertThat(real.status()).isEqualTo(201);
        assertThat(Lists.outcomes(real)).isEqualTo(Map.of("CREATED", 13));
        Answer again = send("cao-bang", false, files);
        assertThat(again.status()).isEqualTo(200);
        assertThat(Lists.outcomes(again)).as("%s", again).isEqualTo(Map.of("UNCHANGED", 13));

        assertThat(understood(dry, "nhiem-vu.csv", 4, "chu_tri"))
                .isEqualTo("Sở Khoa học và Công nghệ tỉnh Cao Bằng");
        assertThat(understood(dry, "nhiem-vu.csv", 4, "thoi_han")).isEqualTo("2026-06-29");
        assertThat(understood(dry, "nhiem-vu.csv", 5, "thoi_han")).isEqualTo("RECURRING");
        assertThat(understood(dry, "nhiem-vu.csv", 6, "phoi_hop"))
                .isEqualTo("SNNMT-CB; Các sở, ban, ngành tỉnh Cao Bằng");
    }

    @Test
    void one_mistake_is_one_fault_and_what_refers_to_it_waits() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("co-quan.csv", "ma,ten,loai\nSYT-X,=1+1,Sở\nSTC-X,Sở Tài chính X,Sở\n");
        files.put("cuoc-hop.csv", "ma,ten,ngay\nH1,Họp,31/02/2025\nH2,Họp 2,1/2/2025\n");
        files.put("ket-luan.csv", "ma,cuoc_hop,noi_dung\nKL1,H1,Một\nKL2,H2,Hai\n");
        files.put(
                "nhiem-vu.csv",
                "ket_luan,noi_dung,chu_tri,phoi_hop\nKL1,Một,SYT-X,STC-X\nKL2,Hai,STC-X,\n");
        Answer dry = send("mot-loi", true, files);
        assertThat(problems(dry))
                .containsExactlyInAnyOrder("formula-not-allowed", "date-does-not-exist");
        assertThat(fileProblems(dry)).containsExactly("list-waits", "list-waits");
        long head = server.ledger().head();
        Answer real = send("mot-loi", false, files);
        assertThat(real.status()).isEqualTo(422);
        assertThat(Lists.outcomes(real))
                .isEqualTo(Map.of("REFUSED", 2, "CREATED", 2, "WAITING", 4));
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @Test
    void a_workbook_is_recorded_as_a_whole_or_not_at_all() {
        byte[] good = workbook("Việc", "trong tháng 12/2026");
        byte[] bad = workbook("Việc", "31/02/2026");
        long head = server.ledger().head();
        Answer refused = server.upload("/api/v1/imports?list=so", Map.of("so.xlsx", bad));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(server.ledger().head()).isEqualTo(head);
        assertThat(problems(refused)).containsExactly("date-does-not-exist");
        assertThat(fileProblems(refused))
                .containsExactlyInAnyOrder(
                        "sheet-not-read", "other-sheet-refused", "other-sheet-refused");
        Answer recorded = server.upload("/api/v1/imports?list=so", Map.of("so.xlsx", good));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(Lists.outcomes(recorded)).isEqualTo(Map.of("CREATED", 3));
    }

    private static byte[] workbook(String task, String due) {
        return Lists.workbook(
                Map.of(
                        "Bìa", List.of(List.of("Hướng dẫn điền biểu")),
                        "Điểm nghẽn",
                                List.of(
                                        List.of("Nội dung", "Cơ quan", "Nhóm"),
                                        List.of("Thiếu", "S-LS", "")),
                        "Cơ quan",
                                List.of(List.of("TT", "Mã", "Tên"), List.of("1", "S-LS", "Sở LS")),
                        "Nhiệm vụ",
                                List.of(
                                        List.of("TT", "Nội dung", "Chủ trì", "Thời hạn"),
                                        List.of("1", task, "S-LS", due))));
    }

    @Test
    void a_list_that_cannot_be_read_makes_others_wait() {
        byte[] legacy = {'m', 'a', ',', 't', 'e', 'n', '\n', 'S', ',', (byte) 0xD6, 'x', '\n'};
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("co-quan.csv", legacy);
        files.put("nhiem-vu.csv", bytes("noi_dung,chu_tri\nViệc,SYT-Y\n"));
        Answer answer = server.upload("/api/v1/imports?list=cu", files);
        assertThat(problems(answer)).containsExactly("text-encoding");
        assertThat(fileProblems(answer)).containsExactly("list-waits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sau Tết Nguyên đán",
                "khi nào tiện",
                "10 ngày làm việc",
                "đầu năm 2026",
                "trước ngày 30/6",
                "theo tiến độ dự án"
            })
    void a_due_date_in_words_that_name_no_day_is_kept_as_written_and_noted(String words) {
        Answer answer =
                send(
                        "loi-" + words,
                        true,
                        Map.of("nhiem-vu.csv", "noi_dung,thoi_han\nViệc," + words + "\n"));
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("CREATED", 1));
        JsonNode problem = answer.body().at("/files/0/rows/0/problems/0");
        assertThat(problem.get("code").asString()).isEqualTo("due-kept-as-written");
        assertThat(problem.get("column").asString()).isEqualTo("thoi_han");
        assertThat(problem.get("read").asString()).isEqualTo(words);
        assertThat(problem.get("accepted")).isNotEmpty();
        assertThat(problem.get("message").asString()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    31/02/2026             | date-does-not-exist
                    45000                  | due-not-understood
                    trước 5/3/21           | year-needs-four-digits
                    15/12/2025, 20/12/2025 | due-not-understood
                    """)
    void a_due_date_that_was_mistyped_is_refused(String words, String code) {
        Answer answer =
                send(
                        "sai",
                        true,
                        Map.of("nhiem-vu.csv", "noi_dung;thoi_han\nViệc;" + words + "\n"));
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("REFUSED", 1));
        assertThat(problems(answer)).containsExactly(code);
    }

    @Test
    void an_agency_that_is_not_found_is_named_apart_from_those_that_are() {
        Answer answer =
                send(
                        "phan",
                        true,
                        ordered(
                                "co-quan.csv",
                                AGENCIES,
                                "nhiem-vu.csv",
                                "noi_dung;phoi_hop\nViệc;\"SNNMT-CB\n- Sở Lạ\n- CSBN-CB\"\n"));
        JsonNode problem = answer.body().at("/files/1/rows/0/problems");
        assertThat(problem).hasSize(1);
        assertThat(problem.get(0).get("read").asString()).isEqualTo("Sở Lạ");
    }

    @Test
    void words_that_may_mean_two_agencies_are_refused_with_both() {
        Answer answer =
                send(
                        "hai",
                        true,
                        ordered(
                                "co-quan.csv",
                                        "ma,ten\nA,UBND tỉnh Bắc Kạn\nB,UBND thành phố Bắc Kạn\n",
                                "nhiem-vu.csv", "noi_dung,chu_tri\nViệc,UBND\n"));
        JsonNode problem = answer.body().at("/files/1/rows/0/problems/0");
        assertThat(problem.get("code").asString()).isEqualTo("agency-ambiguous");
        assertThat(problem.get("accepted")).hasSize(2);
    }

    @Test
    void two_rows_with_one_code_are_refused() {
        Answer answer =
                send(
                        "ma",
                        true,
                        ordered(
                                "cuoc-hop.csv", "ma,ten\nH,Một\nH,Hai\n",
                                "ket-luan.csv", "ma,noi_dung\nKL,Một\nKL,Hai\n"));
        assertThat(problems(answer)).containsExactly("code-twice", "code-twice");
    }

    @Test
    void comparisons_in_two_columns_that_contradict_each_other_are_refused() {
        Answer answer =
                send(
                        "ss",
                        true,
                        Map.of(
                                "chi-tieu.csv",
                                "ten;don_vi;so_sanh;gia_tri\nChi;%;ít nhất;dưới 12,5\n"));
        assertThat(problems(answer)).containsExactly("comparisons-differ");
    }

    @Test
    void a_list_that_may_be_of_several_kinds_is_not_guessed_at() {
        Answer answer = send("gi", true, Map.of("danh-sach.csv", "noi_dung\nViệc\n"));
        assertThat(fileProblems(answer)).containsExactly("list-kind-unknown");
        assertThat(
                        answer.body()
                                .at("/files/0/problems/0/accepted")
                                .valueStream()
                                .map(JsonNode::asString))
                .containsExactly("ket-luan", "nhiem-vu", "diem-nghen");
    }

    @Test
    void what_was_recorded_is_shown_as_a_list_would_say_it() {
        String header = "ten;don_vi;so_sanh;gia_tri;ky;co_quan\n";
        send(
                "khac",
                false,
                ordered(
                        "co-quan.csv",
                        AGENCIES,
                        "chi-tieu.csv",
                        header + "X;%;ít nhất;84,2;năm 2025;SKHCN-CB\n"));
        Answer answer =
                send(
                        "khac",
                        true,
                        ordered(
                                "co-quan.csv",
                                AGENCIES,
                                "chi-tieu.csv",
                                header + "X;%;trên;84,3;năm 2026;UBND-CB\n"));
        assertThat(
                        answer.body()
                                .at("/files/1/rows/0/problems")
                                .valueStream()
                                .map(problem -> problem.at("/accepted/0").asString()))
                .containsExactlyInAnyOrder(
                        "ít nhất", "84,2", "năm 2025", "Sở Khoa học và Công nghệ tỉnh Cao Bằng");
    }

    @Test
    void five_thousand_agencies_are_read_in_seconds() {
        StringBuilder rows = new StringBuilder("ma,ten,truc_thuoc\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append("C%d,Xã số %d,%s%n".formatted(i, i, i % 10 == 9 ? "" : "C" + (i + 1)));
        }
        long start = System.nanoTime();
        Answer answer = send("nhieu", true, Map.of("co-quan.csv", rows.toString()));
        assertThat(Lists.outcomes(answer)).isEqualTo(Map.of("CREATED", 5_000));
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    private static Answer send(String list, boolean dry, Map<String, String> files) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, text) -> content.put(name, bytes(text)));
        String query = java.net.URLEncoder.encode(list, StandardCharsets.UTF_8) + "&dryRun=" + dry;
        return server.upload("/api/v1/imports?list=" + query, content);
    }

    private static Map<String, String> ordered(String one, String text, String other, String its) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(one, text);
        files.put(other, its);
        return files;
    }

    private static String understood(Answer answer, String file, int row, String column) {
        return rows(answer, file)
                .filter(line -> line.get("row").asInt() == row)
                .map(line -> line.get("understood").get(column).asString())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> rows(Answer answer, String file) {
        return answer.body()
                .get("files")
                .valueStream()
                .filter(one -> one.get("file").asString().equals(file))
                .flatMap(one -> one.get("rows").valueStream());
    }

    private static List<String> problems(Answer answer) {
        return answer.body()
                .get("files")
                .valueStream()
                .flatMap(file -> file.get("rows").valueStream())
                .flatMap(row -> row.get("problems").valueStream())
                .map(problem -> problem.get("code").asString())
                .toList();
    }

    private static List<String> fileProblems(Answer answer) {
        return answer.body()
                .get("files")
                .valueStream()
                .flatMap(file -> file.get("problems").valueStream())
                .map(problem -> problem.get("code").asString())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
