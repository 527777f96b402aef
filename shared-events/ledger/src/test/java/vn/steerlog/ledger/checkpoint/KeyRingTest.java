package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    private final SecureRandom random = new SecureRandom();
    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("keys").resolve("checkpoint.key");
    }

    private KeyRing ring() {
        return KeyRing.at(file(), Optional.of("ubnd.example/so-chi-dao"), random);
    }

    @Test
    void a_first_key_is_made_for_its_owner_alone_and_found_again() throws IOException {
        VerifierKey made = ring().current().verifier();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(ring().current().verifier()).isEqualTo(made);
        assertThat(ring().verifiers()).containsExactly(made);
        assertThat(made.name()).isEqualTo("ubnd.example/so-chi-dao");
    }

    @Test
    void two_ledgers_without_an_origin_have_different_ones() {
        String one = KeyRing.at(folder.resolve("1"), Optional.empty(), random).origin();
        String other = KeyRing.at(folder.resolve("2"), Optional.empty(), random).origin();
        assertThat(one).isNotEqualTo(other);
        assertThat(KeyRing.at(folder.resolve("1"), Optional.empty(), random).origin())
                .isEqualTo(one);
    }

    @Test
    void after_a_rotation_the_old_public_key_is_known_and_the_old_private_one_is_gone()
            throws IOException {
        KeyRing ring = ring();
        SigningKey old = ring.current();
        ring.rotate(random);
        assertThat(ring.verifiers()).containsExactly(old.verifier(), ring.current().verifier());
        assertThat(ring().verifiers()).isEqualTo(ring.verifiers());
        assertThat(ring().current().verifier()).isEqualTo(ring.current().verifier());
        assertThat(Files.readString(file())).doesNotContain(old.secretText());
    }

    @Test
    void of_several_that_make_the_first_key_at_once_all_have_the_same() {
        List<VerifierKey> made =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> ring().current().verifier())
                        .distinct()
                        .toList();
        assertThat(made).hasSize(1);
    }

    @Test
    void a_key_that_somebody_else_should_have_made_is_not_made() {
        assertTrouble(() -> KeyRing.in(file(), Optional.empty()), KeyTrouble.Kind.MISSING);
        assertThat(file()).doesNotExist();
        ring();
        assertThat(KeyRing.in(file(), Optional.empty()).verifiers()).isEqualTo(ring().verifiers());
    }

    @Test
    void a_file_that_others_may_read_is_refused() throws IOException {
        ring();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertTrouble(this::ring, KeyTrouble.Kind.OPEN_TO_OTHERS);
    }

    @Test
    void a_file_without_a_key_is_refused_and_left_as_it_is() throws IOException {
        ring();
        Files.writeString(file(), "PRIVATE+KEY+secret words");
        assertTrouble(this::ring, KeyTrouble.Kind.NOT_A_KEY);
        assertThatThrownBy(this::ring).hasMessageNotContaining("secret words");
        assertThat(Files.readString(file())).isEqualTo("PRIVATE+KEY+secret words");
    }

    @Test
    void the_key_of_another_origin_is_refused() {
        ring();
        assertTrouble(
                () -> KeyRing.at(file(), Optional.of("another.example"), random),
                KeyTrouble.Kind.OTHER_ORIGIN);
    }

    @Test
    void public_keys_that_are_none_are_refused() throws IOException {
        ring();
        Files.writeString(folder.resolve("keys").resolve("checkpoint.key.public"), "x\n");
        assertTrouble(this::ring, KeyTrouble.Kind.NOT_A_KEY);
    }

    @Test
    void a_folder_in_its_place_is_refused() throws IOException {
        Files.createDirectories(file());
        assertTrouble(this::ring, KeyTrouble.Kind.UNREADABLE);
    }

    private static void assertTrouble(ThrowingCallable what, KeyTrouble.Kind kind) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        KeyTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }
}
