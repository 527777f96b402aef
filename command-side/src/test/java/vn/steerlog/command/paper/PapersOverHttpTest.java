package vn.steerlog.command.paper;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.ContentsException;

class PapersOverHttpTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    @SuppressWarnings("NullAway.Init")
    private static String meeting;

    private static int numbers;

    @BeforeAll
    static void start() {
        server = CommandSideServer.start(data);
        meeting = server.post("/api/v1/meetings", "{\"title\":\"Hội nghị\"}").id();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_file_is_kept_by_its_content_and_recorded() throws IOException {
        Answer answer = attach("Thông báo.pdf", fresh(), Map.of("purpose", "ANNOUNCEMENT"));
        assertThat(answer.status()).isEqualTo(201);
        JsonNode recorded = recorded(answer);
        assertThat(recorded.get("fileName").asString()).isEqualTo("Thông báo.pdf");
        assertThat(recorded.get("title").asString()).isEqualTo("Thông báo");
        assertThat(recorded.get("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(recorded.get("purpose").asString()).isEqualTo("ANNOUNCEMENT");
        try (var in = server.bean(Contents.class).open(content(recorded))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).startsWith("%PDF-1.7");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.pdf | passwd.pdf",
                "C:\\\\fakepath\\\\Bao cao.pdf | Bao cao.pdf",
                "a%00b.pdf | a%00b.pdf",
                "<script>alert(1)</script>.pdf | script>.pdf",
                "x\u202efdp.exe.pdf | xfdp.exe.pdf"
            })
    void a_hostile_name_is_a_name_without_folders(String given, String kept) {
        Answer answer = attach(given, fresh(), Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(recorded(answer).get("fileName").asString()).isEqualTo(kept);
    }

    @Test
    void a_script_in_a_title_is_words() {
        String script = "<script>alert(1)</script>";
        Answer answer = attach("a.pdf", fresh(), Map.of("title", script));
        assertThat(recorded(answer).get("title").asString()).isEqualTo(script);
    }

    @Test
    void what_is_taken_is_told_by_its_content() {
        taken("so-lieu.csv", "Tên,Số\nSở Y tế,4\n", "text/csv");
        taken("ghi-chu.txt", "Ghi chú của thư ký", "text/plain");
        taken("anh.JPG", bytes(0xff, 0xd8, 0xff, 0xe0, ++numbers), "image/jpeg");
        taken("anh.png", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'), "image/png");
        taken(
                "a.docx",
                zip("[Content_Types].xml", "word/document.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        taken(
                "a.xlsx",
                zip("[Content_Types].xml", "xl/workbook.xml"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        taken(
                "a.pptx",
                zip("[Content_Types].xml", "ppt/presentation.xml"),
                "application/vnd.openxmlformats-officedocument.presentationml.presentation");
        taken(
                "a.odt",
                zip("mimetype=application/vnd.oasis.opendocument.text"),
                "application/vnd.oasis.opendocument.text");
        taken("a.doc", compound("WordDocument"), "application/msword");
        taken("a.xls", compound("Workbook"), "application/vnd.ms-excel");
    }

    @Test
    void what_is_not_taken_is_refused_whatever_it_is_called() {
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8);
        byte[] svg = "\ufeff<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
        byte[] program = bytes('M', 'Z', 0x90, 0, 3, 0);
        refused("trang.html", page, "paper-kind-refused");
        refused("trang.txt", page, "paper-kind-refused");
        refused("anh.svg", svg, "paper-kind-refused");
        refused("anh.png", svg, "paper-kind-refused");
        refused("a.exe", program, "paper-kind-refused");
        refused("a.pdf", program, "paper-kind-refused");
        refused("a.sh", "#!/bin/sh\n".getBytes(UTF_8), "paper-kind-refused");
        refused("a.zip", zip("a.txt"), "paper-kind-refused");
        refused("a.docx", bytes('P', 'K', 3, 4, 0), "paper-kind-refused");
        refused("a.pdf.exe", fresh(), "paper-kind-refused");
        refused("a.docx", fresh(), "paper-name-misleads");
        refused("a.docx", zip("[Content_Types].xml", "word/vbaProject.bin"), "paper-has-macros");
        refused("a.doc", compound("_VBA_PROJECT"), "paper-has-macros");
        refused("a.pdf", new byte[0], "paper-empty");
        refused("khong-duoi", fresh(), "paper-name-unfit");
        refused("x".repeat(300) + ".pdf", fresh(), "paper-name-unfit");
    }

    @Test
    void the_same_request_again_records_nothing_twice_and_another_under_its_key_is_refused() {
        byte[] file = fresh();
        Answer first = attach("a.pdf", file, Map.of(), "Idempotency-Key", "paper-1");
        Answer again = attach("a.pdf", file, Map.of(), "Idempotency-Key", "paper-1");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.commit()).isEqualTo(first.commit());
        assertThat(again.body().get("replayed").asBoolean()).isTrue();
        assertThat(attach("a.pdf", fresh(), Map.of(), "Idempotency-Key", "paper-1").code())
                .isEqualTo("idempotency-key-reused");
        assertThat(attach("a.pdf", file, Map.of()).code()).isEqualTo("paper-attached-already");
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        Answer answer = attach("a.pdf", large, Map.of());
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("paper-too-large");
    }

    @Test
    void a_hundred_megabytes_are_refused_before_they_are_sent() throws IOException {
        try (var socket = new Socket("localhost", server.port());
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.setSoTimeout(10_000);
            String head =
                    """
                    POST /api/v1/papers HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: multipart/form-data; boundary=b
                    Content-Length: 104857600

                    """
                            .formatted(server.secretary())
                            .replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            assertThat(answers.readLine()).contains("413");
        }
    }

    @Test
    void who_has_no_right_attaches_nothing() {
        String leader = token(Role.LEADER, Optional.empty());
        assertThat(attachAs(leader, "a.pdf", fresh(), Map.of()).code()).isEqualTo("no-right");
        String officer = token(Role.AGENCY_OFFICER, Optional.of("science"));
        assertThat(attachAs(officer, "a.pdf", fresh(), Map.of()).code()).isEqualTo("no-right");
    }

    @Test
    void fields_that_are_wrong_are_named() {
        Answer answer = attach("a.pdf", fresh(), Map.of("subject", "../x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/parameter").asString()).isEqualTo("subject");
        assertThat(attach("a.pdf", fresh(), Map.of("kind", "PERSON")).status()).isEqualTo(400);
        assertThat(attach("a.pdf", fresh(), Map.of("title", "x".repeat(600))).status())
                .isEqualTo(400);
    }

    @Test
    void a_paper_is_withdrawn_with_a_reason() {
        String paper = attach("a.pdf", fresh(), Map.of()).id();
        String path = "/api/v1/papers/" + paper + "/withdrawals";
        assertThat(server.post(path, "{\"reason\":\"\"}").status()).isEqualTo(400);
        assertThat(server.post(path, "{\"reason\":\"Nhầm tệp\"}").status()).isEqualTo(201);
        assertThat(server.post(path, "{\"reason\":\"Nhầm tệp\"}").code())
                .isEqualTo("paper-withdrawn");
    }

    /// As when the process is killed between the two: the content is there, and no event.
    @Test
    void a_content_whose_event_never_came_is_swept_when_it_is_old_and_no_other() {
        Contents contents = server.bean(Contents.class);
        Content recorded = content(recorded(attach("a.pdf", fresh(), Map.of())));
        Content left = contents.keep(new ByteArrayInputStream(fresh()));
        assertThat(sweeping(Duration.ZERO).sweep()).isZero();
        assertThat(sweeping(Duration.ofHours(25)).sweep()).isPositive();
        assertThat(isThere(recorded)).isTrue();
        assertThat(isThere(left)).isFalse();
    }

    private static Sweeping sweeping(Duration later) {
        return new Sweeping(
                server.bean(Contents.class),
                server.bean(RecordedStates.class),
                Clock.offset(Clock.systemUTC(), later),
                new PaperSettings(
                        DataSize.ofMegabytes(20), Duration.ofHours(6), Duration.ofHours(24)));
    }

    private static boolean isThere(Content content) {
        try (var _ = server.bean(Contents.class).open(content)) {
            return true;
        } catch (ContentsException | IOException _) {
            return false;
        }
    }

    private static void taken(String name, String text, String mediaType) {
        taken(name, (text + ++numbers).getBytes(UTF_8), mediaType);
    }

    private static void taken(String name, byte[] content, String mediaType) {
        Answer answer = attach(name, content, Map.of());
        assertThat(answer.status()).as(name + answer).isEqualTo(201);
        assertThat(recorded(answer).get("mediaType").asString()).isEqualTo(mediaType);
    }

    private static void refused(String name, byte[] content, String code) {
        Answer answer = attach(name, content, Map.of());
        assertThat(answer.status()).as(name).isEqualTo(422);
        assertThat(answer.code()).as(name).isEqualTo(code);
    }

    private static Answer attach(
            String name, byte[] content, Map<String, String> more, String... headers) {
        return attachAs(server.secretary(), name, content, more, headers);
    }

    private static Answer attachAs(
            String token,
            String name,
            byte[] content,
            Map<String, String> more,
            String... headers) {
        var fields = new HashMap<>(Map.of("kind", "MEETING", "subject", meeting));
        fields.putAll(more);
        return server.uploadAs(token, "/api/v1/papers", name, content, fields, headers);
    }

    private static JsonNode recorded(Answer answer) {
        byte[] event =
                server.ledger().commit(answer.commit()).orElseThrow().events().getFirst().data();
        return JSON.readTree(event);
    }

    private static Content content(JsonNode recorded) {
        return new Content(recorded.get("sha256").asString(), recorded.get("size").asLong());
    }

    private static String token(Role role, Optional<String> agency) {
        return server.bearer(new SignedIn("acc-" + role, "Người dùng", role, agency));
    }

    private static byte[] fresh() {
        return (new String(PDF, UTF_8) + ++numbers).getBytes(UTF_8);
    }

    private static byte[] bytes(int... values) {
        var bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    /// The start of a compound file, and the name of one of its streams.
    private static byte[] compound(String stream) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
        bytes.writeBytes(stream.getBytes(UTF_16LE));
        return bytes.toByteArray();
    }

    /// @param entries names, or names and contents: `name=content`
    private static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                List<String> parts = List.of(entry.split("=", 2));
                zip.putNextEntry(new ZipEntry(parts.getFirst()));
                zip.write(parts.getLast().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
