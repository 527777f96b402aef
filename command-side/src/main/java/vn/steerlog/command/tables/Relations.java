package vn.steerlog.command.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The parts of a workbook that one part refers to (ECMA-376 part 2, relationships).
record Relations(List<Relation> relations) {
    /// @param target the name of a part, without a leading slash
    private record Relation(String id, String type, String target) {}

    /// @param part the part that refers, empty for the package itself
    /// @return none when the workbook says nothing about the part
    static Relations of(ZipParts zip, String part) throws Unreadable {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        String relationsPart = folder + "_rels/" + part.substring(name) + ".rels";
        List<Relation> found = new ArrayList<>();
        Optional<byte[]> content = zip.part(relationsPart);
        if (content.isPresent()) {
            Xml.walk(
                    relationsPart,
                    content.get(),
                    xml -> {
                        while (xml.next()) {
                            if (xml.begins("Relationship")) {
                                found.add(relation(xml, folder));
                            }
                        }
                    });
        }
        return new Relations(List.copyOf(found));
    }

    /// @param type how the type of the relation ends (`/styles`): transitional and strict workbooks
    ///   differ before it
    Optional<String> target(String type) {
        return relations.stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Relation::target)
                .findFirst();
    }

    /// @return an empty name when there is no such relation
    String byId(String id) {
        return relations.stream()
                .filter(relation -> relation.id().equals(id))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    private static Relation relation(Xml xml, String folder) {
        return new Relation(
                xml.attribute("Id").orElse(""),
                xml.attribute("Type").orElse(""),
                resolved(folder, xml.attribute("Target").orElse("")));
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
