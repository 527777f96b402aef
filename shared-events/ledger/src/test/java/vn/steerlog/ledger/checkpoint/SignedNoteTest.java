package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.proof.Hash;

/// Notes and keys against the vectors of signed-note, and what is not a note.
class SignedNoteTest {
    private static final Instant NOW = Instant.parse("2025-11-17T09:30:00Z");
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\n"
                    + "then you don't know what your problem is.\n";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VKEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SIGNATURE =
            "— PeterNeumann"
                    + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
                    + "otpRZb6KE6RyyBwJnAM=";

    @Test
    void a_published_key_signs_as_published() {
        SigningKey key = SigningKey.parse(SECRET);
        assertThat(key.verifier()).hasToString(VKEY).isEqualTo(VerifierKey.parse(VKEY));
        assertThat(key.secretText()).isEqualTo(SECRET);
        SignedNote note = SignedNote.sign(TEXT, key, NOW);
        assertThat(note).hasToString(TEXT + "\n" + SIGNATURE + "\n");
        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isTrue();
    }

    @Test
    void the_example_of_the_checkpoint_specification_can_be_read() {
        SignedNote note =
                SignedNote.parse(
                        """
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                        """);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures().getLast().time())
                .hasValue(Instant.ofEpochSecond(1_679_315_147));
    }

    @Test
    void a_note_signed_by_several_is_signed_by_each() {
        SigningKey own = key("so-chi-dao.example", SignatureType.NOTE);
        SigningKey witness = key("thanh-tra.example", SignatureType.COSIGNATURE);
        String text = new Checkpoint("so-chi-dao.example", 42, Hash.ofNothing()).text();
        SignedNote note =
                SignedNote.parse(
                        SignedNote.sign(text, own, NOW).signedAlsoBy(witness, NOW).toString());
        assertThat(note.isSignedBy(own.verifier())).isTrue();
        assertThat(note.isSignedBy(witness.verifier())).isTrue();
        assertThat(note.isSignedBy(key("thanh-tra.example", SignatureType.COSIGNATURE).verifier()))
                .isFalse();
        assertThat(note.signatures().getLast().time()).hasValue(NOW);
    }

    private static SigningKey key(String name, SignatureType type) {
        return SigningKey.create(name, type, new SecureRandom());
    }

    @Test
    void another_text_under_the_same_signature_is_not_signed() {
        SignedNote note =
                SignedNote.parse(TEXT.replace("answer", "cause") + "\n" + SIGNATURE + "\n");
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isFalse();
    }

    @Test
    void a_wrong_signature_beside_a_right_one_of_the_same_key_spoils_the_note() {
        SigningKey key = SigningKey.parse(SECRET);
        SignedNote good = SignedNote.sign(TEXT, key, NOW);
        NoteSignature wrong = SignedNote.sign("another\n", key, NOW).signatures().getFirst();
        assertThat(good.with(wrong).isSignedBy(key.verifier())).isFalse();
    }

    @Test
    void the_same_signature_is_kept_once() {
        SigningKey key = SigningKey.parse(SECRET);
        SignedNote note = SignedNote.sign(TEXT, key, NOW);
        assertThat(note.signedAlsoBy(key, NOW)).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no signature\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name not-base64\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— a name AAAAAAAA\n",
                "text\n\n— a+name AAAAAAAA\n",
                "text\n\n— name AAAAAAAA",
                "te\u0001xt\n\n— name AAAAAAAA\n"
            })
    void what_is_not_a_note_is_said_not_to_be_one(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void a_note_that_is_too_long_or_not_utf_8_is_refused() {
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq",
                "PeterNeumann+c74f20a3+",
                "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void what_is_not_a_key_is_said_not_to_be_one(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+",
                "PRIVATE+KEY+PeterNeumann+c74f20a3",
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKD"
            })
    void what_is_not_a_private_key_is_refused_without_telling_it(String text) {
        assertThatThrownBy(() -> SigningKey.parse(text))
                .isInstanceOf(MalformedNote.class)
                .hasMessageNotContaining("AYEK");
        assertThat(SigningKey.parse(SECRET).toString()).doesNotContain("AYEK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n1\n",
                "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom\n",
                "a\n1\nAAAA\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            })
    void what_is_not_a_checkpoint_is_said_not_to_be_one(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void keys_are_told_apart_by_what_they_sign() {
        byte[] key = SigningKey.parse(SECRET).verifier().publicKey();
        VerifierKey note = VerifierKey.of("a", SignatureType.NOTE, key);
        VerifierKey cosignature = VerifierKey.of("a", SignatureType.COSIGNATURE, key);
        assertThat(note).isNotEqualTo(cosignature);
        assertThat(note.id()).isNotEqualTo(cosignature.id());
        assertThat(VerifierKey.parse(cosignature.toString())).isEqualTo(cosignature);
    }
}
