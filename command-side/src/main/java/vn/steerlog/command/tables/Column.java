package vn.steerlog.command.tables;

import java.util.List;

/// A column that a list may have.
///
/// @param name what the column is asked for by, and the name that is shown (`noi_dung`)
/// @param required whether a list without it is refused; its cells may be empty all the same
/// @param synonyms other names for it; letter case, diacritics and everything but letters and
///   digits do not count, so that `Nội dung` need not be listed beside `noi_dung`
public record Column(String name, boolean required, List<String> synonyms) {
    public Column {
        synonyms = List.copyOf(synonyms);
    }

    public static Column required(String name, String... synonyms) {
        return new Column(name, true, List.of(synonyms));
    }

    public static Column optional(String name, String... synonyms) {
        return new Column(name, false, List.of(synonyms));
    }
}
