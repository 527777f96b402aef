package vn.steerlog.command.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.steerlog.command.agency.AgencyCommand.RegisterAgency;
import vn.steerlog.command.agency.AgencyDirectory;
import vn.steerlog.command.wording.AgencyKinds;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.agency.AgencyId;

/// `co-quan`: agencies, each after the one it stands below, whatever the order of the rows.
@Component
final class AgencyList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "ten", "shortName", "ma", "kindWords", "loai", "parent", "truc_thuoc");

    @Override
    public ListKind kind() {
        return ListKind.AGENCIES;
    }

    /// A row with what it is called and what it stands below.
    private record Listed(
            ImportedRow row,
            Optional<NaturalKey> code,
            Optional<NaturalKey> name,
            Optional<NaturalKey> parent) {
        static Listed of(ImportedRow row) {
            return new Listed(row, key(row, "ma"), key(row, "ten"), key(row, "truc_thuoc"));
        }

        private static Optional<NaturalKey> key(ImportedRow row, String column) {
            return row.text(column).map(NaturalKey::of);
        }

        Stream<NaturalKey> keys() {
            return Stream.concat(code.stream(), name.stream());
        }
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        List<Listed> waiting = rows.stream().map(Listed::of).toList();
        refuseCodesGivenTwice(waiting);
        boolean progress = true;
        while (progress) {
            Set<NaturalKey> later =
                    waiting.stream().flatMap(Listed::keys).collect(Collectors.toSet());
            Map<Boolean, List<Listed>> byTurn =
                    waiting.stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            its -> its.parent().filter(later::contains).isEmpty()));
            List<Listed> ready = byTurn.getOrDefault(true, List.of());
            ready.forEach(its -> register(its.row(), scope, recorder));
            waiting = byTurn.getOrDefault(false, List.of());
            progress = !ready.isEmpty() && !waiting.isEmpty();
        }
        for (Listed its : waiting) {
            its.row().refuse("truc_thuoc", ImportFault.PARENTS_IN_A_CIRCLE, List.of());
            register(its.row(), scope, recorder);
        }
    }

    private static void refuseCodesGivenTwice(List<Listed> rows) {
        Set<NaturalKey> codes = new HashSet<>();
        for (Listed its : rows) {
            if (its.code().isPresent() && !codes.add(its.code().get())) {
                its.row().refuse("ma", ImportFault.CODE_TWICE, List.of());
            }
        }
    }

    private static void register(ImportedRow row, ListScope scope, Recorder recorder) {
        String name = row.required("ten");
        Optional<String> code = row.text("ma");
        Optional<String> kind = row.text("loai");
        Optional<AgencyId> parent = new AgencyWords(scope, recorder.facts()).one(row, "truc_thuoc");
        AgencyId listed = scope.idOf(ListKind.AGENCIES, code.orElse(name), AgencyId::new);
        if (row.refused()) {
            list(row, code, name, Optional.empty(), scope);
            return;
        }
        kind.ifPresent(words -> row.understood("loai", AgencyKinds.of(words).name()));
        var command =
                new RegisterAgency(
                        listed,
                        name,
                        code,
                        AgencyKinds.of(kind.orElse("")),
                        kind,
                        parent,
                        Optional.empty());
        AgencyId id = registered(name, parent, recorder).orElse(listed);
        if (id.equals(listed)) {
            recorder.create(row, "Agency", command, COLUMNS);
        } else {
            row.about(id);
        }
        list(row, code, name, Optional.of(id), scope);
    }

    private static void list(
            ImportedRow row,
            Optional<String> code,
            String name,
            Optional<AgencyId> id,
            ListScope scope) {
        code.ifPresent(given -> scope.agencies().code(given, id, row));
        if (!name.isEmpty()) {
            scope.agencies().name(name, id, row);
        }
    }

    /// The open agency of that name, registered by hand or with another list.
    private static Optional<AgencyId> registered(
            String name, Optional<AgencyId> parent, Recorder recorder) {
        return recorder.facts().readAll(AgencyDirectory.FOLD).named(name, parent);
    }
}
