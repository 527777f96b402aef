package vn.steerlog.query.web;

import java.util.List;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// Keeps the trail of [ReadingApplication], and takes nothing in while it is away.
public final class TrailStore extends ForwardingStore {
    private volatile boolean away;

    TrailStore() {
        super(new MemoryLedgerStore());
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public int append(List<Commit> batch) {
        if (away) {
            throw new LedgerException.Unavailable("away", null);
        }
        return super.append(batch);
    }
}
