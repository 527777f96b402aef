package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand persons are recorded through the API of the real application and erased again: then
/// their names are in none of the bytes that it has stored, and the ledger's are what they were.
class ErasureTest {
    private static final int PERSONS = 1_000;
    private static final String REASON = "{\"reason\": \"Theo yêu cầu của chủ thể dữ liệu\"}";

    private final List<String> names =
            IntStream.range(0, PERSONS).mapToObj(ErasureTest::name).toList();
    private final List<String> phones =
            IntStream.range(0, PERSONS).mapToObj("09771%05d"::formatted).toList();
    private final List<String> addresses =
            IntStream.range(0, PERSONS).mapToObj("nguoi-%d@tinh.example"::formatted).toList();
    private final Needles needles =
            new Needles(Stream.of(names, phones, addresses).flatMap(List::stream).toList());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_names_of_a_thousand_erased_persons_are_in_no_stored_byte() throws Exception {
        Path data = folder.resolve("data");
        List<byte[]> before;
        Needles keys;
        try (var running = start(data)) {
            Api secretary = secretary(running);
            List<String> ids = record(secretary);
            String committee = seated(secretary, ids.getFirst());
            assertThat(shown(secretary, "")).containsExactlyInAnyOrderElementsOf(names);
            assertThat(secretary.get(committee).text("/everybody/0/person/name"))
                    .isEqualTo(names.getFirst());
            assertThat(needles.in(data)).as("while they can be read").isEmpty();
            before = ledger(data);
            keys = new Needles(keys(data));
            assertThat(keys.in(data)).hasSize(PERSONS);

            long head = erase(secretary, ids);

            for (String asOf : List.of("", "?asOf=" + head)) {
                assertThat(secretary.get(committee + asOf).text("/everybody/0/person/name"))
                        .isEqualTo("đã xóa");
            }
            assertThat(shown(secretary, "&asOf=" + head)).hasSize(PERSONS).containsOnly("đã xóa");
            assertNobodyIsHandedOut(secretary);
        }
        assertThat(data.resolve("logs/steerlog.log")).isNotEmptyFile();
        assertThat(needles.in(data)).isEmpty();
        assertThat(keys.in(data)).isEmpty();
        assertThat(data.resolve("keys/persons")).isDirectoryNotContaining("glob:**.{key,doomed}");
        assertThat(ledger(data)).zipSatisfy(before, ErasureTest::isContinued);
        assertThat(verified(data)).isZero();
    }

    @Test
    void the_search_finds_a_name_in_every_form() throws IOException {
        String name = names.get(7);
        Files.writeString(folder.resolve("1"), "…" + name + "…");
        Files.writeString(folder.resolve("2"), Normalizer.normalize(name, Normalizer.Form.NFD));
        Files.writeString(folder.resolve("3"), "x" + name, StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("4"), "x" + name, StandardCharsets.UTF_16BE);
        Files.writeString(folder.resolve("5"), phones.get(999));
        Files.writeString(folder.resolve("6"), name.substring(1));
        assertThat(needles.in(folder)).hasSize(5).doesNotContain(folder.resolve("6"));
    }

    /// Neither by the export of all records, nor in a spreadsheet, a search or a story.
    private void assertNobodyIsHandedOut(Api secretary) throws IOException {
        for (String path :
                List.of(
                        "/api/v1/exports",
                        "/committees?format=XLSX",
                        "/committees?format=CSV",
                        "/meetings?format=XLSX",
                        "/api/v1/search?text=Ngoc+Anh",
                        "/search?text=Ngoc+Anh",
                        "/api/v1/history?text=Ngoc+Anh")) {
            Path file = Files.createTempFile(folder, "handed", ".out");
            assertThat(secretary.download(path, file)).as(path).isEqualTo(200);
            assertThat(needles.isIn(Files.readAllBytes(file))).as(path).isFalse();
            unpack(file);
        }
        assertThat(needles.in(folder.resolve("unpacked"))).isEmpty();
    }

    private void unpack(Path archive) throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        try (var parts = new ZipInputStream(Files.newInputStream(archive))) {
            while (parts.getNextEntry() != null) {
                Files.copy(
                        parts,
                        Files.createTempFile(unpacked, "part", ".out"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Everything is logged that Steerlog and the handling of requests have to say.
    private static RunningStandalone start(Path data) {
        return RunningStandalone.start(
                data,
                "--steerlog.sample-data=true",
                "--logging.file.name=" + data.resolve("logs/steerlog.log"),
                "--logging.level.vn.steerlog=trace",
                "--logging.level.org.springframework.web=debug");
    }

    private static Api secretary(RunningStandalone running) {
        return Api.signedIn(running.address(), "thuky", running.password("thuky"));
    }

    private List<String> record(Api secretary) throws Exception {
        return eachOf(index -> {
            String body =
                    "{\"name\": \"%s\", \"phone\": \"%s\", \"email\": \"%s\"}"
                            .formatted(names.get(index), phones.get(index), addresses.get(index));
            return secretary.post("/api/v1/persons", body).text("/id");
        });
    }

    /// @return the commit before the first erasure
    private static long erase(Api secretary, List<String> ids) throws Exception {
        List<Long> commits =
                eachOf(index ->
                        secretary
                                .post("/api/v1/persons/" + ids.get(index) + "/erasure", REASON)
                                .at("/commit")
                                .asLong());
        return commits.stream().mapToLong(Long::longValue).min().orElseThrow() - 1;
    }

    private static String seated(Api secretary, String person) {
        String id = secretary.post("/api/v1/committees", "{\"name\": \"Ban thử\"}").text("/id");
        String there = "/api/v1/committees/" + id;
        secretary
                .post(
                        there + "/members",
                        "{\"role\": \"Trưởng Ban\", \"person\": \"%s\"}".formatted(person))
                .at("/commit");
        return there;
    }

    /// The names on all pages of the list.
    private static List<String> shown(Api secretary, String asOf) {
        var shown = new ArrayList<String>();
        String cursor = "";
        do {
            Api.Answer page = secretary.get("/api/v1/persons?limit=200" + asOf + cursor);
            page.at("/items").forEach(item -> shown.add(item.get("name").asString()));
            cursor = page.body().has("next") ? "&cursor=" + page.text("/next") : "";
        } while (!cursor.isEmpty());
        return shown;
    }

    private static <T> List<T> eachOf(Work<T> work) throws Exception {
        try (var several = Executors.newFixedThreadPool(8)) {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < PERSONS; i++) {
                int index = i;
                all.add(() -> work.of(index));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : several.invokeAll(all)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T of(int index);
    }

    /// Distinct within its first four letters, so that none is found in another.
    private static String name(int index) {
        char[] letters = {
            'Q',
            (char) ('a' + index / 100),
            (char) ('k' + index / 10 % 10),
            (char) ('a' + index % 10)
        };
        return new String(letters) + " Đặng Thị Ngọc Ánh Tuyết";
    }

    private static List<byte[]> ledger(Path data) {
        return contents(data.resolve("ledger"), ".log");
    }

    private static List<String> keys(Path data) {
        return contents(data.resolve("keys/persons"), ".key").stream()
                .map(key -> new String(key, StandardCharsets.US_ASCII).strip())
                .toList();
    }

    private static List<byte[]> contents(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files.filter(it -> it.toString().endsWith(ending)).sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stood in a segment stands there still, and the rest was appended.
    private static void isContinued(byte[] after, byte[] before) {
        int written = before.length;
        while (written > 0 && before[written - 1] == 0) {
            written--;
        }
        assertThat(Arrays.equals(after, 0, written, before, 0, written)).isTrue();
    }

    private int verified(Path data) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new CopyLedger(out)
                .run(data.resolve("ledger").toString(), folder.resolve("copy").toString());
    }
}
