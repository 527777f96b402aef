package vn.steerlog.query.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Paging;

/// Answers lists that are read as a whole and handed out in pages.
final class Lists {
    private Lists() {}

    /// The page of a list that was asked for.
    ///
    /// @param read the whole list as of a moment, in an order that is the same every time
    /// @param key unique among its rows
    static <R, T> Listed<T> page(
            QuerySide side,
            Asked asked,
            Optional<String> cursor,
            Optional<Integer> limit,
            Function<Moment, List<R>> read,
            Function<R, String> key,
            BiFunction<R, Names, T> item,
            HttpServletResponse response) {
        Optional<Paging.Cursor> from = Paging.cursor(cursor, asked.moment());
        Moment moment = from.map(Paging.Cursor::moment).orElse(asked.moment());
        Names names = new Names(side, moment);
        return Listed.of(
                moment,
                read.apply(moment),
                key,
                from,
                Paging.size(limit),
                row -> item.apply(row, names),
                response);
    }
}
