package vn.steerlog.ledger.segment;

import java.nio.file.Path;
import vn.steerlog.ledger.LedgerException;

/// A process that opens the ledger in a folder, says so or why it cannot, and keeps it open until
/// its standard input ends.
final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
        try (SegmentFileStore store = SegmentFileStore.open(Path.of(args[0]))) {
            System.out.println("open at commit " + store.head().number());
            System.in.read();
        } catch (LedgerException.Unavailable e) {
            System.out.println(e.getMessage());
        }
    }
}
