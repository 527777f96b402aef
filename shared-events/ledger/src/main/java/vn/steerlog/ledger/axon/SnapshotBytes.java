package vn.steerlog.ledger.axon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.steerlog.ledger.Sha256;

/// The content of a snapshot's file: the SHA-256 of the rest, the form, then the fields in their
/// order.
final class SnapshotBytes {
    private static final String FORM = "snapshot-1";
    private static final int HASH_LENGTH = 32;

    private SnapshotBytes() {}

    static byte[] write(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(FORM);
        out.writeUTF(snapshot.stream());
        out.writeUTF(snapshot.key());
        out.writeLong(snapshot.sequence());
        out.writeUTF(snapshot.basis().orElse(""));
        out.writeUTF(snapshot.id());
        out.writeUTF(snapshot.at().toString());
        out.writeUTF(snapshot.type());
        out.writeUTF(snapshot.revision().orElse(""));
        write(out, snapshot.state());
        write(out, snapshot.metaData());
        byte[] content = bytes.toByteArray();
        byte[] all = Arrays.copyOf(Sha256.digest().digest(content), HASH_LENGTH + content.length);
        System.arraycopy(content, 0, all, HASH_LENGTH, content.length);
        return all;
    }

    /// @throws IOException when `all` is not what [#write] wrote
    static Snapshot read(byte[] all) throws IOException {
        byte[] content = Arrays.copyOfRange(all, Math.min(HASH_LENGTH, all.length), all.length);
        if (!Arrays.equals(
                Sha256.digest().digest(content),
                0,
                HASH_LENGTH,
                all,
                0,
                Math.min(HASH_LENGTH, all.length))) {
            throw new IOException("the content does not match its hash");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (!in.readUTF().equals(FORM)) {
            throw new IOException("another form of snapshot");
        }
        return new Snapshot(
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                optional(in.readUTF()),
                in.readUTF(),
                Instant.parse(in.readUTF()),
                in.readUTF(),
                optional(in.readUTF()),
                in.readNBytes(in.readInt()),
                in.readNBytes(in.readInt()));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
