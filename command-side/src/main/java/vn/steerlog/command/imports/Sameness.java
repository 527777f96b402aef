package vn.steerlog.command.imports;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;

/// Whether a row says what was recorded when it was imported before. A command and the event that
/// follows from it have components of the same names.
final class Sameness {
    private Sameness() {}

    /// A component of the command that the event has otherwise.
    ///
    /// @param recorded the event's value
    record Difference(String component, Object recorded) {}

    static List<Difference> differences(Command command, DomainEvent event) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .flatMap(component -> difference(component, command, event))
                .toList();
    }

    private static Stream<Difference> difference(
            RecordComponent component, Command command, DomainEvent event) {
        Object wanted = value(component, command);
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(other -> other.getName().equals(component.getName()))
                .map(other -> value(other, event))
                .filter(recorded -> !same(wanted, recorded))
                .map(recorded -> new Difference(component.getName(), recorded));
    }

    /// The same in substance: words that were typed otherwise but mean the same are no difference.
    private static boolean same(Object one, Object other) {
        return switch (one) {
            case Optional<?> a when other instanceof Optional<?> b ->
                    a.isPresent() == b.isPresent()
                            && (a.isEmpty() || same(a.get(), b.orElseThrow()));
            case String a when other instanceof String b ->
                    NaturalKey.of(a).equals(NaturalKey.of(b));
            case BigDecimal a when other instanceof BigDecimal b -> a.compareTo(b) == 0;
            case List<?> a when other instanceof List<?> b -> Set.copyOf(a).equals(Set.copyOf(b));
            case DueDate a when other instanceof DueDate b -> sameDue(a, b);
            default -> Objects.equals(one, other);
        };
    }

    private static boolean sameDue(DueDate a, DueDate b) {
        boolean sameWords = a.kind() == DueDate.Kind.DATED || same(a.words(), b.words());
        return a.kind() == b.kind() && a.lastDay().equals(b.lastDay()) && sameWords;
    }

    private static Object value(RecordComponent component, Object holder) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
