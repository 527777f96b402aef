package vn.steerlog.query.evidence;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.checkpoint.NoteSignature;

/// A checkpoint as the API answers it.
///
/// @param root in base64
/// @param note as it was signed (C2SP signed-note), all signatures included
/// @param timestamps replies of timestamp authorities (RFC 3161)
record CheckpointAnswer(
        String origin,
        long size,
        String root,
        String note,
        List<Signature> signatures,
        List<Timestamp> timestamps) {

    /// @param key the id of the key, in hexadecimal
    /// @param time by a witness's clock; absent in the ledger's own signature
    record Signature(String name, String key, Optional<Instant> time) {
        static Signature of(NoteSignature signature) {
            String key = HexFormat.of().toHexDigits(signature.keyId());
            return new Signature(signature.name(), key, signature.time());
        }
    }

    /// @param time that the authority states
    /// @param reply its TimeStampResp, DER in base64
    record Timestamp(Instant time, String reply) {
        static Timestamp of(byte[] token) {
            return new Timestamp(
                    TimestampReply.read(token).time(), Base64.getEncoder().encodeToString(token));
        }
    }

    static CheckpointAnswer of(KeptCheckpoint kept) {
        Checkpoint checkpoint = kept.checkpoint();
        return new CheckpointAnswer(
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().base64(),
                kept.note().toString(),
                kept.note().signatures().stream().map(Signature::of).toList(),
                kept.tokens().stream().map(Timestamp::of).toList());
    }
}
