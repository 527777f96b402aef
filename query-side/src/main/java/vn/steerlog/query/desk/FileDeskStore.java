package vn.steerlog.query.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.PrivateFiles;

/// A file for each desk in one folder, for one process; read once, kept in memory. A file is
/// replaced as a whole: at any moment, also after a crash, it is the old one or the new one.
final class FileDeskStore implements DeskStore {
    private static final String ENDING = ".json";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private final Path folder;
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();

    /// @throws IllegalStateException when a file is damaged
    FileDeskStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            for (Path file : files()) {
                Desk desk = read(file);
                desks.put(desk.account(), desk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the desks in " + folder, e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
    }

    private static Desk read(Path file) throws IOException {
        try {
            return DeskJson.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the desk in "
                            + file
                            + " cannot be read: the file is damaged. Put a copy of it back, or move"
                            + " it away to do without; nothing was changed",
                    e);
        }
    }

    @Override
    public Desk of(String account) {
        return desks.getOrDefault(account, Desk.empty(account));
    }

    @Override
    public Collection<Desk> all() {
        return List.copyOf(desks.values());
    }

    @Override
    public Desk change(String account, UnaryOperator<Desk> change) {
        changing.lock();
        try {
            Desk before = of(account);
            Desk after = change.apply(before);
            if (!after.equals(before)) {
                PrivateFiles.write(file(account), DeskJson.write(after));
                desks.put(account, after);
            }
            return after;
        } catch (IOException e) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE).because(e);
        } finally {
            changing.unlock();
        }
    }

    private Path file(String account) {
        if (!FIT.matcher(account).matches()) {
            throw new IllegalArgumentException("no account: " + account);
        }
        return folder.resolve(account + ENDING);
    }
}
