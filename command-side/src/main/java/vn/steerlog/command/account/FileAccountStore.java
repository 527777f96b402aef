package vn.steerlog.command.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

/// Accounts in one file, for one process; read once, kept in memory.
final class FileAccountStore implements AccountStore {
    private final AccountsFile file;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Accounts current;

    /// @throws IllegalStateException when the file is damaged
    FileAccountStore(Path path) {
        file = new AccountsFile(path);
        try {
            current = file.read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the accounts in " + path, e);
        }
    }

    @Override
    public Accounts read() {
        return current;
    }

    @Override
    public Accounts change(UnaryOperator<Accounts> change) {
        changing.lock();
        try {
            Accounts changed = change.apply(current);
            if (changed != current) {
                file.write(changed);
                current = changed;
            }
            return changed;
        } catch (IOException e) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE).because(e);
        } finally {
            changing.unlock();
        }
    }
}
