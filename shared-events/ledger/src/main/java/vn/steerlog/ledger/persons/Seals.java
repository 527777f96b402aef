package vn.steerlog.ledger.persons;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.events.person.PersonId;

/// Seals and opens personal data with AES-256-GCM: base64 of a 12-byte nonce, the ciphertext and
/// its 16-byte tag. What is encrypted is a JSON object `{"name":…,"phone":…,"email":…}`, filled up
/// with spaces to a multiple of 128 bytes, so that its length says next to nothing; the person's id
/// is authenticated with it, so that nobody's data can be passed off as somebody else's.
public final class Seals {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 128;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            old -> old.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private final RandomGenerator random;

    /// @param random must be fit for keys
    public Seals(RandomGenerator random) {
        this.random = random;
    }

    public String seal(PersonId person, PersonKey key, PersonalData data) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, person, key, nonce)
                            .doFinal(padded(JSON.writeValueAsBytes(data)));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// Empty when `sealed` was not sealed for this person under this key.
    public Optional<PersonalData> open(PersonId person, PersonKey key, String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, person, key, Arrays.copyOf(all, NONCE))
                            .doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(JSON.readValue(plain, PersonalData.class));
        } catch (AEADBadTagException | IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, PersonId person, PersonKey key, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.forSealing(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] padded(byte[] json) {
        int length = Math.ceilDiv(json.length, BLOCK) * BLOCK;
        byte[] padded = Arrays.copyOf(json, length);
        Arrays.fill(padded, json.length, length, (byte) ' ');
        return padded;
    }
}
