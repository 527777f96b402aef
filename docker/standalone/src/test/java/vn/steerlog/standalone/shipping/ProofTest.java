package vn.steerlog.standalone.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// The proof of a restored backup, which MongoDB's shell runs, here run by the engine that the
/// shell is made of, on what a ledger really recorded.
@EnabledIf("isNodeThere")
class ProofTest {
    private static final int COMMITS = 20;
    private static final String PROGRAM =
            """
            const {prove, requireAll, requireCovered} = require('../backup/prove.js');
            const all = JSON.parse(require('fs').readFileSync(0, 'utf8'))
                .map(it => ({_id: it.id, record: {buffer: Buffer.from(it.record, 'base64')}}));
            const proven = prove({hasNext: () => all.length > 0, next: () => all.shift()});
            requireAll(proven, Number(process.argv[1]));
            requireCovered(proven, Number(process.argv[2] ?? 0));
            console.log(proven.number + ' ' + proven.previous);
            """;

    private final List<byte[]> records = new ArrayList<>();
    private final String end;

    ProofTest() {
        try (Ledger ledger = Ledger.open(new MemoryLedgerStore(), Clock.systemUTC())) {
            for (int i = 0; i < COMMITS; i++) {
                ledger.append(draft(i)).join();
            }
            try (var commits = ledger.commits(1)) {
                commits.map(Commit::bytes).forEach(records::add);
            }
            end = COMMITS + " " + sha256(records.getLast());
        }
    }

    private static CommitDraft draft(int number) {
        byte[] data = "{\"title\":\"Kết luận số %d\"}".formatted(number).getBytes(UTF_8);
        EventDraft event =
                new EventDraft(
                        "e" + number,
                        "Noted",
                        1,
                        Optional.empty(),
                        Instant.EPOCH,
                        "{}".getBytes(UTF_8),
                        data);
        return new CommitDraft("by", "c" + number, List.of(event), List.of());
    }

    static boolean isNodeThere() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Ended(int code, String said) {}

    private Ended proof(int atLeast) throws Exception {
        return proof(atLeast, 0);
    }

    /// @param signed the size of the last checkpoint in the dump
    private Ended proof(int atLeast, int signed) throws Exception {
        Process node =
                new ProcessBuilder(
                                "node",
                                "-e",
                                PROGRAM,
                                String.valueOf(atLeast),
                                String.valueOf(signed))
                        .redirectErrorStream(true)
                        .start();
        try (OutputStream in = node.getOutputStream()) {
            in.write(dump().getBytes(UTF_8));
        }
        String said = new String(node.getInputStream().readAllBytes(), UTF_8).strip();
        return new Ended(node.waitFor(), said);
    }

    /// As the documents of commits are: a number, and the record.
    private String dump() {
        return records.stream()
                .map(record -> {
                    String text = new String(record, UTF_8);
                    String number = text.substring("{\"n\":".length(), text.indexOf(','));
                    return "{\"id\":%s,\"record\":\"%s\"}"
                            .formatted(number, Base64.getEncoder().encodeToString(record));
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void assertRefused(int atLeast, String why) throws Exception {
        Ended ended = proof(atLeast);
        assertThat(ended.code()).as(ended.said()).isNotZero();
        assertThat(ended.said()).contains(why);
    }

    @Test
    void a_whole_ledger_is_proven_to_its_end() throws Exception {
        assertThat(proof(COMMITS)).isEqualTo(new Ended(0, end));
    }

    @Test
    void a_commit_that_is_missing_is_found() throws Exception {
        records.remove(7);
        assertRefused(0, "commit 8 is missing");
    }

    @Test
    void a_commit_that_was_altered_is_found() throws Exception {
        String altered = new String(records.get(7), UTF_8).replace("số 7", "số 9");
        records.set(7, altered.getBytes(UTF_8));
        assertRefused(0, "commit 9 does not follow");
    }

    @Test
    void a_dump_that_ends_too_early_or_is_empty_is_found() throws Exception {
        records.removeLast();
        assertRefused(COMMITS, "the dump has 19 commits, and 20 were there");
        records.clear();
        assertRefused(COMMITS, "the dump has 0 commits");
    }

    @Test
    void a_checkpoint_of_more_commits_than_were_dumped_is_found() throws Exception {
        assertThat(proof(COMMITS, COMMITS)).isEqualTo(new Ended(0, end));
        Ended ended = proof(COMMITS, COMMITS + 1);
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("a checkpoint in it speaks of 21");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
