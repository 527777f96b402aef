package vn.steerlog.query.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.web.Paging;

/// One page of a list.
///
/// @param total how many items the whole list has
/// @param next the cursor of the next page; absent on the last one
record Listed<T>(AsOf asOf, int total, List<T> items, Optional<String> next) {

    /// The page of `rows` that was asked for.
    ///
    /// @param rows as of a moment, in an order that is the same every time
    /// @param key unique among them
    static <R, T> Listed<T> of(
            Moment moment,
            List<R> rows,
            Function<R, String> key,
            Optional<Paging.Cursor> cursor,
            int size,
            Function<R, T> item,
            HttpServletResponse response) {
        Paging.Slice<R> slice = Paging.slice(rows, key, cursor, size);
        return new Listed<>(
                AsOf.of(moment),
                rows.size(),
                slice.rows().stream().map(item).toList(),
                Paging.next(moment, slice.next(), response));
    }
}
