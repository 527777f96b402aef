package vn.steerlog.query.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The rows of one projection, with the interval of commits in which each of them held: a port. The
/// contract suite says what every store promises.
///
/// A store has one writer and any number of readers. Readers ask as of a commit; what they see as
/// of a commit that is [#applied()] never changes again. Rows are records of strings, numbers,
/// booleans, enums, ids, dates, instants, optionals, lists and records of these, so that they can
/// be written as JSON.
///
/// @param <R> the row
public interface RowStore<R> {
    /// Tells this store from all others, of the same projection as well: what could not be folded
    /// into its rows is kept under the same name.
    String name();

    /// The last commit applied; 0 when there is none. Commits that touch no row count as well.
    long applied();

    /// Applies everything that one commit changes, in one call. A commit that was applied already
    /// changes nothing; one that was cut short may be applied again. Commits that lie between
    /// [#applied()] and `commit` are taken to change nothing.
    ///
    /// @param commit counts from 1
    /// @param changes by key: the row from this commit on; empty when it is dropped
    void apply(long commit, Map<String, Optional<R>> changes);

    /// Keeps what was applied. Until then a store may hold it back and store many commits at once;
    /// what is lost with the process is applied again. It is read at once all the same.
    default void flush() {}

    /// The row `key` as of `commit`, when there was one.
    Optional<R> row(String key, long commit);

    /// Every version of the row `key`, the oldest first; empty when there never was one.
    List<Version<R>> versions(String key);

    /// Visits every row as of `commit`, in no particular order.
    void each(long commit, BiConsumer<? super String, ? super R> visit);

    /// The same with the texts of each row as they are compared. A store may remember them.
    default void each(long commit, Texts<R> texts, Texts.Visitor<? super R> visit) {
        each(commit, (key, row) -> visit.visit(key, row, texts.plain(row)));
    }

    /// Visits every row as of `commit` for which `index` gives one of `values`, each once, in no
    /// particular order.
    ///
    /// @param index the name of one of the store's indexes
    /// @throws IllegalArgumentException when the store has no such index
    void each(
            long commit,
            String index,
            Set<String> values,
            BiConsumer<? super String, ? super R> visit);

    /// The rows that were set or dropped by the commits after `after` up to and including `upTo`,
    /// in no particular order.
    List<Changed<R>> changed(long after, long upTo);
}
