package vn.steerlog.command.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.steerlog.command.wording.Wording;

/// The columns of one kind of list.
public final class Columns {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String list;
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    private Columns(String list, List<Column> columns) {
        this.list = list;
        this.columns = columns;
        columns.forEach(column -> namesOf(column).forEach(name -> add(name, column)));
    }

    /// @param list what the kind is called (`nhiem-vu`)
    /// @throws IllegalArgumentException when two columns share a name
    public static Columns of(String list, Column... columns) {
        return new Columns(list, List.of(columns));
    }

    /// What the kind of list is called.
    public String list() {
        return list;
    }

    /// In the order in which they were declared.
    public List<Column> columns() {
        return columns;
    }

    /// The names to show, in the order in which they were declared.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    @Override
    public String toString() {
        return list + names();
    }

    /// The column that a header cell names.
    Optional<Column> named(String header) {
        return Optional.ofNullable(byName.get(folded(header)));
    }

    /// Whether a file's or sheet's name tells this kind of list (`Nhiệm vụ quý 3.xlsx`).
    public boolean areNamedBy(String name) {
        return folded(name).contains(folded(list));
    }

    /// `Nội dung`, `NOI_DUNG` and `nội-dung` are one name.
    static String folded(String name) {
        return BETWEEN.matcher(Wording.of(name).plain()).replaceAll(" ").strip();
    }

    private void add(String name, Column column) {
        if (byName.put(name, column) != null) {
            throw new IllegalArgumentException("two columns are called " + name);
        }
    }

    private static Stream<String> namesOf(Column column) {
        return Stream.concat(Stream.of(column.name()), column.synonyms().stream())
                .map(Columns::folded)
                .distinct();
    }
}
