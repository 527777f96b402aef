package vn.steerlog.standalone;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintStream;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerCopy;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.standalone.tool.OpenedStore;

/// `copy-ledger <from> <to>`: copies the ledger between a folder of segment files and MongoDB, byte
/// for byte, and verifies the chain on the other side. Each is a folder, an address that begins
/// with `mongodb`, or `@` and a file that holds such an address.
///
/// Answers 0 when it is done, 2 when it is called wrongly, 3 when the target is not empty, 4 when
/// one of the two cannot be opened or reached, and 5 when what is there is not a whole ledger.
final class CopyLedger {
    static final String NAME = "copy-ledger";
    private static final long STEP = 100_000;

    private final PrintStream out;
    private long told;

    CopyLedger(PrintStream out) {
        this.out = out;
    }

    int run(String... arguments) {
        if (arguments.length != 2) {
            out.println("usage: copy-ledger <folder|mongodb://…|@file> <folder|mongodb://…|@file>");
            return 2;
        }
        try (OpenedStore source = OpenedStore.open(arguments[0], false);
                OpenedStore target = OpenedStore.open(arguments[1], true)) {
            Head end = new LedgerCopy(source.store(), target.store(), this::tell).copy();
            out.printf("%d commits, verified; the last is %s%n", end.number(), end.hash());
            return 0;
        } catch (LedgerCopy.TargetNotEmpty e) {
            out.println(e.getMessage() + "; nothing was copied: name an empty one");
            return 3;
        } catch (LedgerException.Damaged e) {
            out.println("not a whole ledger: " + e.getMessage());
            return 5;
        } catch (LedgerException | MongoException | IOException | IllegalArgumentException e) {
            // an address may hold a password, and a driver may repeat it
            out.println("cannot be opened or reached: " + e.getClass().getSimpleName());
            return 4;
        }
    }

    private void tell(long commit) {
        if (commit / STEP != told / STEP) {
            out.println("… " + commit);
        }
        told = commit;
    }
}
