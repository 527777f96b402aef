package vn.steerlog.ledger.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.person.PersonId;

class SealsTest {
    static final Seals SEALS = new Seals(new Random(3));

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonKey KEY = PersonKey.fresh(new Random(4));
    private static final PersonalData FULL =
            new PersonalData(
                    "Nguyễn Thị Ánh",
                    Optional.of("+84 912 345 678"),
                    Optional.of("anh@example.vn"));
    private static final PersonalData NAME =
            new PersonalData("An", Optional.empty(), Optional.empty());

    @Test
    void what_was_sealed_is_opened() {
        assertThat(SEALS.open(ANN, KEY, SEALS.seal(ANN, KEY, FULL))).contains(FULL);
        assertThat(SEALS.open(ANN, KEY, SEALS.seal(ANN, KEY, NAME))).contains(NAME);
    }

    @Test
    void it_is_aes_256_gcm_with_the_id_authenticated() throws Exception {
        byte[] all = Base64.getDecoder().decode(SEALS.seal(ANN, KEY, NAME));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(KEY.bytes(), "AES"),
                new GCMParameterSpec(128, all, 0, 12));
        cipher.updateAAD("ann".getBytes(StandardCharsets.UTF_8));
        String json = new String(cipher.doFinal(all, 12, all.length - 12), StandardCharsets.UTF_8);
        assertThat(json).hasSize(128).startsWith("{\"name\":\"An\"} ");
    }

    @Test
    void the_same_data_are_sealed_differently_each_time_and_equally_long() {
        String one = SEALS.seal(ANN, KEY, NAME);
        assertThat(SEALS.seal(ANN, KEY, NAME)).isNotEqualTo(one);
        assertThat(SEALS.seal(ANN, KEY, FULL)).hasSameSizeAs(one);
    }

    @Test
    void nothing_else_is_opened() {
        String sealed = SEALS.seal(ANN, KEY, FULL);
        byte[] changed = Base64.getDecoder().decode(sealed);
        changed[20] ^= 1;
        assertThat(SEALS.open(new PersonId("binh"), KEY, sealed)).isEmpty();
        assertThat(SEALS.open(ANN, PersonKey.fresh(new Random(5)), sealed)).isEmpty();
        assertThat(SEALS.open(ANN, KEY, Base64.getEncoder().encodeToString(changed))).isEmpty();
        assertThat(SEALS.open(ANN, KEY, "AAAA")).isEmpty();
        assertThat(SEALS.open(ANN, KEY, "…")).isEmpty();
    }

    @Test
    void neither_the_data_nor_the_key_tell_themselves() {
        assertThat(FULL + "").doesNotContain("Ánh", "912", "example");
        assertThat(KEY + "").isEqualTo("PersonKey[…]");
    }

    @Test
    void a_fingerprint_is_the_keys_own() {
        assertThat(KEY.fingerprint("a")).hasSize(64).isEqualTo(KEY.fingerprint("a"));
        assertThat(KEY.fingerprint("a"))
                .isNotEqualTo(KEY.fingerprint("b"))
                .isNotEqualTo(PersonKey.fresh(new Random(5)).fingerprint("a"));
    }
}
