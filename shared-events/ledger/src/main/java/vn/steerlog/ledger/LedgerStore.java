package vn.steerlog.ledger;

/// Where records are kept: a port. See the contract suite for what every store promises.
public interface LedgerStore extends AutoCloseable {
    @Override
    void close();
}
