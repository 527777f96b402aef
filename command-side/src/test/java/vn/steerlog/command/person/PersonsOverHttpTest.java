package vn.steerlog.command.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// Persons as the API takes them: what reaches the ledger, and what does not.
class PersonsOverHttpTest {
    private static final String PERSONS = "/api/v1/persons";
    private static final String ANN =
            "{\"name\": \"Đỗ Thị Ánh\", \"phone\": \"0912 345 678\", \"email\":"
                    + " \"anh@example.vn\"}";
    private static final String REASON = "{\"reason\": \"Theo yêu cầu\"}";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static CommandSideServer server;

    private final String[] key = {"Idempotency-Key", "key-" + NEXT.incrementAndGet()};

    @BeforeAll
    static void start() {
        server = CommandSideServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_ledger_holds_neither_name_nor_number_nor_a_print_of_them() {
        Answer recorded = server.post(PERSONS, ANN, key);
        Answer other = server.post(PERSONS, ANN, "Idempotency-Key", "another");
        String record = record(recorded.commit());
        assertThat(record).contains("PersonRecorded", "fingerprint");
        assertThat(record).doesNotContain("Ánh", "912", "example");
        assertThat(print(record)).isNotEqualTo(print(record(other.commit())));
    }

    @Test
    void a_request_that_comes_again_is_done_once_and_another_one_under_its_key_is_refused() {
        Answer recorded = server.post(PERSONS, ANN, key);
        Answer again = server.post(PERSONS, ANN, key);
        assertThat(again.id()).isEqualTo(recorded.id());
        assertThat(again.commit()).isEqualTo(recorded.commit());
        assertThat(server.post(PERSONS, "{\"name\": \"Khác\"}", key).code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void an_erased_person_has_no_key_and_no_old_request_brings_one_back() {
        String id = server.post(PERSONS, ANN, key).id();
        assertThat(keyOf(id)).exists();
        assertThat(server.post(PERSONS + "/" + id + "/erasure", REASON).status()).isEqualTo(201);
        assertThat(keyOf(id)).doesNotExist();
        assertThat(server.post(PERSONS, ANN, key).code()).isEqualTo("person-erased");
        assertThat(server.post(PERSONS + "/" + id + "/erasure", REASON).code())
                .isEqualTo("person-erased");
        assertThat(server.post(PERSONS + "/" + id + "/corrections", corrected("Sai tên")).code())
                .isEqualTo("person-erased");
        assertThat(keyOf(id)).doesNotExist();
    }

    @Test
    void a_key_that_outlived_its_erasure_is_destroyed_at_the_next_start() throws IOException {
        String id = server.post(PERSONS, ANN).id();
        byte[] kept = Files.readAllBytes(keyOf(id));
        server.post(PERSONS + "/" + id + "/erasure", REASON);
        server.close();
        Files.write(keyOf(id), kept);
        server = CommandSideServer.start(data);
        await().until(() -> Files.notExists(keyOf(id)));
    }

    @Test
    void a_reason_does_not_name_the_person() {
        String id = server.post(PERSONS, ANN).id();
        long head = server.ledger().head();
        String there = PERSONS + "/" + id;
        String telling = "{\"reason\": \"Bà do thi anh yêu cầu\"}";
        assertThat(server.post(there + "/erasure", telling).code())
                .isEqualTo("reason-names-person");
        assertThat(server.post(there + "/corrections", corrected("Trước ghi Đỗ Thị Ánh")).code())
                .isEqualTo("reason-names-person");
        assertThat(server.post(there + "/corrections", corrected("Tên là Đỗ Thị Anh Thư")).code())
                .isEqualTo("reason-names-person");
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @Test
    void what_is_wrong_with_a_name_is_said_without_repeating_it() {
        String secret = "Bimat".repeat(60);
        Answer refused =
                server.post(
                        PERSONS,
                        "{\"name\": \"%s\", \"phone\": \"khongphai\", \"email\": \"saidiachi\"}"
                                .formatted(secret));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").size()).isEqualTo(3);
        assertThat(refused.body().toString()).doesNotContain("Bimat", "khongphai", "saidiachi");
    }

    @Test
    void a_missing_or_damaged_key_store_is_told_and_nothing_is_changed() throws IOException {
        String id = server.post(PERSONS, ANN).id();
        long head = server.ledger().head();
        String there = PERSONS + "/" + id;
        Files.writeString(keyOf(id), "no key");
        assertThat(server.post(there + "/corrections", corrected("Sai")).code())
                .isEqualTo("person-keys-damaged");
        Files.move(data.resolve("keys"), data.resolve("elsewhere"));
        assertThat(server.post(there + "/erasure", REASON).code()).isEqualTo("person-keys-missing");
        assertThat(server.post(there + "/corrections", corrected("Sai")).code())
                .isEqualTo("person-keys-missing");
        Files.move(data.resolve("elsewhere"), data.resolve("keys"));
        assertThat(server.ledger().head()).isEqualTo(head);
    }

    @Test
    void only_the_secretariat_is_let_in() {
        for (Role role : Role.values()) {
            String token = server.bearer(new SignedIn("acc-x", "X", role, Optional.of("agency")));
            assertThat(server.postAs(token, PERSONS, ANN).status())
                    .isEqualTo(role == Role.SECRETARIAT ? 201 : 403);
        }
    }

    private static String corrected(String reason) {
        return "{\"name\": \"Đỗ Thị Anh Thư\", \"reason\": \"" + reason + "\"}";
    }

    private static Path keyOf(String id) {
        return data.resolve("keys/persons/p-" + id + ".key");
    }

    private static String record(long commit) {
        byte[] bytes = server.ledger().commit(commit).orElseThrow().bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String print(String record) {
        int start = record.indexOf("\"fingerprint\":\"") + 15;
        return record.substring(start, start + 64);
    }
}
