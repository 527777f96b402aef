package vn.steerlog.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.ledger.checkpoint.SignatureType;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.SigningKey;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// Whatever is done to an export is found, by the verifier and by the Python program that
/// `docs/verify.md` prints, and both say where.
class TamperDrillTest {
    private static final Optional<String> PYTHON = Python.withCryptography();

    @TempDir private Path folder;

    /// What is done.
    enum Deed {
        CHANGE_A_BYTE(Kind.BROKEN_CHAIN, "commit 18 does not continue commit 17"),
        CHANGE_A_BYTE_OF_THE_LAST(Kind.WRONG_ROOT, "commits 31 to 40"),
        DROP(Kind.WRONG_NUMBER, "17"),
        INSERT(Kind.WRONG_NUMBER, "18"),
        SWAP(Kind.WRONG_NUMBER, "17"),
        TRUNCATE(Kind.WRONG_ROOT, "40 commits were signed"),
        RENUMBER(Kind.BROKEN_CHAIN, "commit 17 does not continue commit 16"),
        RECHAIN(Kind.CONTRADICTS_EARLIER, "commits 11 to 30"),
        RESIGN_WITH_ANOTHER_KEY(Kind.NOT_SIGNED, "40"),
        TRUNCATE_AND_RESIGN(Kind.ROLLED_BACK, "30"),
        REWRITE_AND_RESIGN(Kind.CONTRADICTS_EARLIER, "commits 11 to 30"),
        ROLL_BACK_TO_AN_OLD_COPY(Kind.ROLLED_BACK, "30"),
        REPLAY_AN_OLD_CHECKPOINT(Kind.ROLLED_BACK, "30"),
        CHANGE_THE_CHECKPOINT(Kind.NOT_SIGNED, "41");

        private final Kind kind;
        private final String where;

        Deed(Kind kind, String where) {
            this.kind = kind;
            this.where = where;
        }
    }

    private static Path done(Deed deed, Evidence evidence) throws IOException {
        Path whole = evidence.export(Evidence.COMMITS);
        List<String> log = Evidence.log(whole);
        return switch (deed) {
            case CHANGE_A_BYTE -> evidence.withLog(whole, altered(log, 16));
            case CHANGE_A_BYTE_OF_THE_LAST -> evidence.withLog(whole, altered(log, 39));
            case DROP -> {
                log.remove(16);
                yield evidence.withLog(whole, log);
            }
            case INSERT -> {
                log.add(17, log.get(16));
                yield evidence.withLog(whole, log);
            }
            case SWAP -> {
                Collections.swap(log, 16, 17);
                yield evidence.withLog(whole, log);
            }
            case TRUNCATE -> evidence.withLog(whole, log.subList(0, 35));
            case RENUMBER -> {
                log.remove(16);
                for (int i = 16; i < log.size(); i++) {
                    log.set(i, log.get(i).replaceFirst("^\\{\"n\":[0-9]+", "{\"n\":" + (i + 1)));
                }
                yield evidence.withLog(whole, log);
            }
            case RECHAIN -> evidence.withLog(whole, Evidence.rechained(altered(log, 16)));
            case RESIGN_WITH_ANOTHER_KEY -> resigned(evidence, whole, log, otherKey());
            case TRUNCATE_AND_RESIGN ->
                    resigned(evidence, whole, log.subList(0, 20), evidence.key());
            case REWRITE_AND_RESIGN ->
                    resigned(evidence, whole, Evidence.rechained(altered(log, 16)), evidence.key());
            case ROLL_BACK_TO_AN_OLD_COPY -> evidence.export(20);
            case REPLAY_AN_OLD_CHECKPOINT ->
                    evidence.with(whole, Archive.CHECKPOINT, evidence.checkpoint(20).toString());
            case CHANGE_THE_CHECKPOINT -> {
                String note = evidence.checkpoint(40).toString().replaceFirst("\n40\n", "\n41\n");
                yield evidence.with(whole, Archive.CHECKPOINT, note);
            }
        };
    }

    private static Path resigned(Evidence evidence, Path whole, List<String> log, SigningKey key)
            throws IOException {
        SignedNote note = evidence.forged(log, key);
        return evidence.with(evidence.withLog(whole, log), Archive.CHECKPOINT, note.toString());
    }

    private static SigningKey otherKey() {
        return SigningKey.create("a.example/so", SignatureType.NOTE, new SecureRandom());
    }

    private static List<String> altered(List<String> log, int line) {
        List<String> altered = new ArrayList<>(log);
        altered.set(line, log.get(line).replaceFirst("\"by\":\".", "\"by\":\"X"));
        assertThat(altered).isNotEqualTo(log);
        return altered;
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void the_verifier_finds_it_and_says_where(Deed deed) throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            Path tampered = done(deed, evidence);
            List<SignedNote> earlier = List.of(evidence.checkpoint(10), evidence.checkpoint(30));
            ExportVerifier verifier =
                    new ExportVerifier(evidence.notary.keys().verifiers(), earlier, _ -> {});
            assertThat(problem(verifier, tampered))
                    .satisfies(problem -> {
                        assertThat(problem.kind()).isEqualTo(deed.kind);
                        assertThat(problem).hasMessageContaining(deed.where);
                    });
        }
    }

    private static ExportProblem problem(ExportVerifier verifier, Path archive) throws IOException {
        try {
            throw new AssertionError("nothing was found, but " + verifier.verify(archive));
        } catch (ExportProblem found) {
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void the_printed_python_program_finds_it_too(Deed deed) throws Exception {
        assumeTrue(PYTHON.isPresent(), "no python3 with the package cryptography");
        try (Evidence evidence = new Evidence(folder)) {
            Path tampered = done(deed, evidence);
            Python.Answer answer = python(evidence, tampered, 10, 30);
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.words())
                    .contains(deed.where)
                    .doesNotContain("Traceback")
                    .hasLineCount(1);
        }
    }

    @Test
    void the_printed_python_program_finds_an_export_whole_that_is() throws Exception {
        assumeTrue(PYTHON.isPresent(), "no python3 with the package cryptography");
        try (Evidence evidence = new Evidence(folder)) {
            Python.Answer answer = python(evidence, evidence.export(40), 10, 30);
            assertThat(answer.words()).contains("whole: commits 1 to 40");
            assertThat(answer.code()).isZero();
        }
    }

    private Python.Answer python(Evidence evidence, Path archive, long... earlier)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of(archive.toString()));
        arguments.add(evidence.key().verifier().toString());
        for (long size : earlier) {
            Path file = folder.resolve("earlier-" + size);
            Files.writeString(file, evidence.checkpoint(size).toString(), StandardCharsets.UTF_8);
            arguments.add(file.toString());
        }
        return Python.run(PYTHON.orElseThrow(), folder, arguments);
    }

    @Test
    void nothing_is_found_where_nothing_was_done() throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            List<SignedNote> earlier = List.of(evidence.checkpoint(30), evidence.checkpoint(10));
            Path whole = evidence.export(40);
            Verified verified =
                    new ExportVerifier(evidence.notary.keys().verifiers(), earlier, _ -> {})
                            .verify(whole);
            assertThat(verified.first()).isEqualTo(1);
            assertThat(verified.last()).isEqualTo(40);
            assertThat(verified.isKeyGiven()).isTrue();
            assertThat(verified.earlier()).hasSize(2);
            assertThat(verified.checkpoint().root()).isEqualTo(evidence.tree.now().root(40));
        }
    }

    @Test
    void every_part_of_the_log_can_be_exported_and_verified_by_itself() throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            for (long first : new long[] {1, 2, 17, 40}) {
                for (long last : Stream.of(first, 31L, 40L).filter(it -> it >= first).toList()) {
                    Verified verified =
                            new ExportVerifier(List.of(), List.of(), _ -> {})
                                    .verify(evidence.export(first, last, 40));
                    assertThat(verified.first()).isEqualTo(first);
                    assertThat(verified.last()).isEqualTo(last);
                    assertThat(verified.isKeyGiven()).isFalse();
                }
            }
        }
    }

    @Test
    void a_part_whose_last_commit_was_altered_is_found() throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            Path part = evidence.export(10, 20, 40);
            Path tampered = evidence.withLog(part, altered(Evidence.log(part), 10));
            ExportVerifier verifier = new ExportVerifier(List.of(), List.of(), _ -> {});
            assertThat(problem(verifier, tampered).kind()).isEqualTo(Kind.WRONG_ROOT);
        }
    }

    @Test
    void the_same_export_has_the_same_bytes() throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            assertThat(evidence.export(40)).hasSameBinaryContentAs(evidence.export(40));
            assertThat(evidence.export(3, 20, 40))
                    .hasSameBinaryContentAs(evidence.export(3, 20, 40));
        }
    }

    @Test
    void what_is_no_export_is_said_to_be_none() throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            Path whole = evidence.export(40);
            Path noZip = Files.writeString(folder.resolve("no.zip"), "not a zip");
            ExportVerifier verifier = new ExportVerifier(List.of(), List.of(), _ -> {});
            for (Path bad :
                    List.of(
                            noZip,
                            evidence.withLog(whole, List.of()),
                            evidence.with(whole, Archive.CHECKPOINT, "nothing"),
                            evidence.with(whole, Archive.CHECKPOINT, "x".repeat(2 << 20)),
                            evidence.with(whole, Archive.KEYS, "x"),
                            evidence.with(whole, Archive.LOG, "{\"n\":1"))) {
                assertThat(problem(verifier, bad).kind())
                        .as(bad.toString())
                        .isEqualTo(Kind.NOT_AN_EXPORT);
            }
        }
    }

    @Test
    void a_checkpoint_of_another_ledger_is_not_compared() throws IOException {
        try (Evidence evidence = new Evidence(folder)) {
            SigningKey other =
                    SigningKey.create("b.example", SignatureType.NOTE, new SecureRandom());
            SignedNote foreign =
                    SignedNote.sign(
                            evidence.checkpoint(10).text().replace("a.example/so", "b.example"),
                            other,
                            Instant.EPOCH);
            ExportVerifier verifier = new ExportVerifier(List.of(), List.of(foreign), _ -> {});
            assertThat(problem(verifier, evidence.export(40)).kind()).isEqualTo(Kind.OTHER_LOG);
        }
    }
}
