package vn.steerlog.ledger.contents;

import static vn.steerlog.ledger.contents.ContentsException.Trouble.DAMAGED;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.steerlog.ledger.Sha256;

/// Bytes that are hashed as they pass; at their end they must have been what they should be.
final class Verification extends FilterInputStream {
    private final Content content;
    private final MessageDigest digest = Sha256.digest();
    private long seen;

    Verification(InputStream in, Content content) {
        super(in);
        this.content = content;
    }

    /// Reads `in` to its end and closes it.
    ///
    /// @throws ContentsException when it is not `content`
    static void verify(InputStream in, Content content) throws IOException {
        try (var all = new Verification(in, content)) {
            all.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            digest.update(into, offset, read);
            seen += read;
        }
        if (seen > content.size() || (read < 0 && !isWhole())) {
            throw new ContentsException(DAMAGED, "not the bytes of " + content.sha256(), null);
        }
        return read;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("all of it is verified");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean isWhole() throws IOException {
        try {
            var sofar = (MessageDigest) digest.clone();
            return seen == content.size()
                    && HexFormat.of().formatHex(sofar.digest()).equals(content.sha256());
        } catch (CloneNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
