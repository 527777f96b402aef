package vn.steerlog.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import vn.steerlog.http.InputError;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.problem.QueryProblem;

/// Pages of lists. A cursor remembers what was asked, and as of which moment the first page was
/// read, so that the pages after it are of the same list: whatever is recorded meanwhile, no row is
/// lost and none comes twice. Asked of another list, it is refused.
public final class Paging {
    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;

    private static final String SEPARATOR = " ";
    private static final String NOW = "now";
    private static final String HELD = "-held";

    /// What may change from page to page.
    private static final Set<String> PASSING = Set.of("cursor", "limit", "after");

    private Paging() {}

    /// Where a further page begins.
    ///
    /// @param moment as of which the first page was read
    /// @param place as the list itself names it
    public record Cursor(Moment moment, String place) {
        String text() {
            String plain =
                    String.join(
                            SEPARATOR,
                            question(),
                            Long.toString(moment.commit()),
                            moment.day().toString(),
                            clock(),
                            place);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        private String clock() {
            return (moment.now() ? NOW : "past") + (moment.effective() ? HELD : "");
        }

        /// @param latest beyond which no cursor can point
        static Cursor read(String text, Moment latest) {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(text);
                String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 5);
                long commit = Long.parseLong(parts[1]);
                LocalDate day = LocalDate.parse(parts[2]);
                boolean known = commit >= 0 && commit <= latest.commit();
                if (known && !day.isAfter(latest.day()) && parts[0].equals(question())) {
                    Moment moment =
                            new Moment(
                                    commit, day, parts[3].startsWith(NOW), parts[3].endsWith(HELD));
                    return new Cursor(moment, parts[4]);
                }
            } catch (IllegalArgumentException
                    | DateTimeException
                    | ArrayIndexOutOfBoundsException _) {
                throw unreadable(text);
            }
            throw unreadable(text);
        }
    }

    /// A short name of what the current request asks for, whichever page of it.
    private static String question() {
        UriComponents asked = ServletUriComponentsBuilder.fromCurrentRequest().build();
        Map<String, List<String>> query = new TreeMap<>(asked.getQueryParams());
        query.keySet().removeAll(PASSING);
        return Integer.toHexString((asked.getPath() + query).hashCode());
    }

    /// @throws ProblemException when the text is no cursor, of a moment that has not come, or of
    ///   another list than the one asked for
    public static Optional<Cursor> cursor(Optional<String> text, Moment latest) {
        return text.map(it -> Cursor.read(it, latest));
    }

    static ProblemException unreadable(String cursor) {
        return ProblemException.of(QueryProblem.CURSOR_UNREADABLE)
                .withErrors(
                        List.of(
                                InputError.in(
                                        "cursor",
                                        QueryProblem.CURSOR_UNREADABLE,
                                        Optional.of(cursor))));
    }

    /// How many rows a page has.
    ///
    /// @throws ProblemException when `limit` is not between 1 and [#LARGEST_SIZE]
    public static int size(Optional<Integer> limit) {
        int size = limit.orElse(DEFAULT_SIZE);
        if (size < 1 || size > LARGEST_SIZE) {
            throw ProblemException.invalid(
                    InputError.in(
                            "limit",
                            QueryFault.OUT_OF_RANGE,
                            Optional.of(Integer.toString(size)),
                            1,
                            LARGEST_SIZE));
        }
        return size;
    }

    /// A piece of a list.
    ///
    /// @param next the place where the next piece begins; absent when there is none
    public record Slice<R>(List<R> rows, Optional<String> next) {}

    /// The piece of `rows` that follows the cursor.
    ///
    /// @param key unique among the rows
    /// @throws ProblemException when the cursor is not of this list
    public static <R> Slice<R> slice(
            List<R> rows, Function<R, String> key, Optional<Cursor> cursor, int size) {
        int first = cursor.map(it -> indexOf(it.place(), rows, key) + 1).orElse(0);
        List<R> piece = rows.subList(first, Math.min(rows.size(), first + size));
        boolean more = first + size < rows.size();
        return new Slice<>(
                piece, more ? Optional.of(key.apply(piece.getLast())) : Optional.empty());
    }

    private static <R> int indexOf(String place, List<R> rows, Function<R, String> key) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(place)) {
                return i;
            }
        }
        throw unreadable(place);
    }

    /// The cursor of the next page; says in the header `Link` where that is.
    public static Optional<String> next(
            Moment moment, Optional<String> place, HttpServletResponse response) {
        Optional<String> cursor = place.map(it -> new Cursor(moment, it).text());
        cursor.ifPresent(text -> response.addHeader(HttpHeaders.LINK, link(text)));
        return cursor;
    }

    private static String link(String cursor) {
        String next =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("cursor", cursor)
                        .replaceQueryParam("after", List.of())
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .build(true)
                        .toUriString();
        return "<" + next + ">; rel=\"next\"";
    }
}
