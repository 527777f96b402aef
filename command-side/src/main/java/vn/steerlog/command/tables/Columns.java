package vn.steerlog.command.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.steerlog.command.wording.Wording;

/// The columns of one kind of list.
///
/// @param list what the kind is called (`nhiem-vu`)
public record Columns(String list, List<Column> columns) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// @throws IllegalArgumentException when two columns share a name
    public Columns {
        columns = List.copyOf(columns);
        Map<String, Column> byName = new HashMap<>();
        for (Column column : columns) {
            namesOf(column)
                    .map(Columns::folded)
                    .distinct()
                    .forEach(name -> {
                        if (byName.put(name, column) != null) {
                            throw new IllegalArgumentException("two columns are called " + name);
                        }
                    });
        }
    }

    public static Columns of(String list, Column... columns) {
        return new Columns(list, List.of(columns));
    }

    /// The column that a header cell names.
    Optional<Column> named(String header) {
        String folded = folded(header);
        return columns.stream()
                .filter(column -> namesOf(column).map(Columns::folded).anyMatch(folded::equals))
                .findFirst();
    }

    /// The names to show, in the order in which they were declared.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /// `Nội dung`, `NOI_DUNG` and `nội-dung` are one name.
    static String folded(String name) {
        return BETWEEN.matcher(Wording.of(name).plain()).replaceAll(" ").strip();
    }

    private static Stream<String> namesOf(Column column) {
        return Stream.concat(Stream.of(column.name()), column.synonyms().stream());
    }
}
