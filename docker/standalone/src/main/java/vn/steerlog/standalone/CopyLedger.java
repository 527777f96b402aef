package vn.steerlog.standalone;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintStream;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerCopy;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.standalone.tool.OpenedStore;
import vn.steerlog.trail.Trail;

/// `copy-ledger [--trail] <from> <to>`: copies the ledger, or its trail, between a folder of
/// segment files and MongoDB, byte for byte, and verifies the chain on the other side. Each is a
/// folder, an address that begins with `mongodb`, or `@` and a file that holds such an address.
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
        boolean trail = arguments.length == 3 && arguments[0].equals("--trail");
        if (arguments.length != 2 && !trail) {
            out.println(
                    "usage: copy-ledger [--trail] <folder|mongodb://…|@file>"
                            + " <folder|mongodb://…|@file>");
            return 2;
        }
        String collection = trail ? Trail.NAME : MongoLedgerStore.COLLECTION;
        String from = arguments[arguments.length - 2];
        String to = arguments[arguments.length - 1];
        try (OpenedStore source = OpenedStore.open(from, false, collection);
                OpenedStore target = OpenedStore.open(to, true, collection)) {
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
