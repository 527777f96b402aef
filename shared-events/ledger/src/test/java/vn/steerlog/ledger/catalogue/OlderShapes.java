package vn.steerlog.ledger.catalogue;

import static vn.steerlog.ledger.catalogue.EventCatalogue.STEERLOG;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a release of later years would find: some events are stored in a shape that is not the
/// newest any more. A property had another name, a number was kept as words, two properties were
/// one.
public final class OlderShapes {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// By stored name: what leads to today's shape, and what leads back.
    private record Step(Upcaster up, Function<ObjectNode, ObjectNode> down) {}

    private static final Map<String, Step> STEPS =
            Map.of(
                    "TaskAssigned",
                    new Step(
                            data -> renamed(data, "agency", "lead"),
                            data -> renamed(data, "lead", "agency")),
                    "ProgressReported",
                    new Step(OlderShapes::percentOfWords, OlderShapes::wordsOfPercent),
                    "AttendanceRecorded",
                    new Step(OlderShapes::apart, OlderShapes::together),
                    "DecisionAmended",
                    new Step(
                            data -> renamed(data, "why", "reason"),
                            data -> renamed(data, "reason", "why")));

    /// Knows every event of Steerlog; those that were stored otherwise have a revision more.
    public static final EventCatalogue CATALOGUE = new EventCatalogue(grown());

    private OlderShapes() {}

    private static List<EventCatalogue.Entry> grown() {
        List<EventCatalogue.Entry> entries = new ArrayList<>();
        for (EventCatalogue.Entry entry : STEERLOG.entries()) {
            List<Upcaster> steps = new ArrayList<>(entry.steps());
            Optional.ofNullable(STEPS.get(entry.name())).ifPresent(step -> steps.add(step.up()));
            entries.add(new EventCatalogue.Entry(entry.name(), entry.type(), steps));
        }
        return entries;
    }

    /// Data of an older revision.
    public record Stored(String name, int revision, byte[] data) {}

    /// `todays` in the shape of the revision before; empty when it was never stored otherwise.
    public static Optional<Stored> older(String name, byte[] todays) {
        return Optional.ofNullable(STEPS.get(name))
                .map(step -> {
                    ObjectNode data = step.down().apply(JSON.readValue(todays, ObjectNode.class));
                    int revision = STEERLOG.of(CATALOGUE.named(name, 1).type()).revision();
                    return new Stored(name, revision, JSON.writeValueAsBytes(data));
                });
    }

    /// The golden files of every revision of Steerlog's own that is not the newest.
    public static List<Stored> golden() {
        List<Stored> stored = new ArrayList<>();
        for (EventCatalogue.Entry entry : STEERLOG.entries()) {
            for (int revision = 1; revision < entry.revision(); revision++) {
                for (String kind : List.of("", ".minimal")) {
                    String file = "/golden/" + entry.name() + "." + revision + kind + ".json";
                    stored.add(new Stored(entry.name(), revision, bytes(file)));
                }
            }
        }
        return stored;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = OlderShapes.class.getResourceAsStream(file)) {
            return new String(
                            Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode renamed(ObjectNode data, String from, String to) {
        JsonNode value = data.remove(from);
        return data.set(to, value);
    }

    private static ObjectNode percentOfWords(ObjectNode data) {
        String words = data.get("percent").stringValue();
        return data.put("percent", Integer.parseInt(words.substring(0, words.length() - 1)));
    }

    private static ObjectNode wordsOfPercent(ObjectNode data) {
        return data.put("percent", data.get("percent").intValue() + "%");
    }

    private static ObjectNode apart(ObjectNode data) {
        ObjectNode agencies = (ObjectNode) data.remove("agencies");
        agencies.properties().forEach(each -> data.set(each.getKey(), each.getValue()));
        return data;
    }

    private static ObjectNode together(ObjectNode data) {
        ObjectNode agencies = JSON.createObjectNode();
        for (String part : List.of("present", "absent")) {
            agencies.set(part, data.remove(part));
        }
        return data.set("agencies", agencies);
    }
}
