package vn.steerlog.command.rules;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;
import vn.steerlog.events.paper.PaperSubject;

/// Any command that the types allow, sensible or not. Ids come from small pools, so that commands
/// meet things that exist.
final class RandomCommands {
    private static final List<String> TEXTS =
            List.of("Sở Y tế", "sở y tế", "Sở Tài chính", "Ban Chỉ đạo", "Kết luận", "khác", "H1");
    private static final List<BigDecimal> NUMBERS =
            Stream.of("0", "84.2", "84.20", "-3.5", "1e99").map(BigDecimal::new).toList();
    private static final int[] PERCENTS = {-1, 0, 1, 50, 100, 101};
    private static final Set<String> ENDING =
            Set.of("Close", "Dissolve", "Cancel", "Revoke", "Withdraw", "Resolve", "Erase");
    private static final int POOL = 4;

    private final Random random;

    RandomCommands(Random random) {
        this.random = random;
    }

    /// A command of any kind of `sealed`, as somebody may send it around `today`. Things are begun
    /// more and ended less often than worked on.
    <C extends Command> C any(Class<C> sealed, LocalDate today) {
        List<Class<?>> kinds = List.of(sealed.getPermittedSubclasses());
        Class<?> kind = random.nextInt(8) == 0 ? kinds.getFirst() : one(kinds);
        if (ENDING.contains(kind.getSimpleName().split("(?<=[a-z])(?=[A-Z])", 2)[0])) {
            kind = one(kinds);
        }
        return sealed.cast(record(kind, today));
    }

    private Object record(Class<?> type, LocalDate today) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components).map(it -> value(it.getGenericType(), today)).toArray();
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private Object value(Type type, LocalDate today) {
        return switch (type) {
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(value(generic.getActualTypeArguments()[0], today));
            case ParameterizedType generic ->
                    Stream.generate(() -> value(generic.getActualTypeArguments()[0], today))
                            .limit(random.nextInt(8) / 3)
                            .toList();
            case Class<?> plain -> plain(plain, today);
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private Object plain(Class<?> type, LocalDate today) {
        if (Id.class.isAssignableFrom(type)) {
            return id(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return switch (type.getSimpleName()) {
            case "String" -> random.nextInt(99) == 0 ? " " : one(TEXTS) + suffix();
            case "int" -> PERCENTS[random.nextInt(PERCENTS.length)];
            case "long" -> 1L + random.nextInt(POOL);
            case "PaperSubject" -> subject();
            case "boolean" -> random.nextBoolean();
            case "BigDecimal" -> one(NUMBERS);
            case "LocalDate" -> day(today);
            case "DueDate" -> random.nextInt(4) == 0 ? DueDate.NONE : DueDate.on(due(today));
            default -> record(type, today);
        };
    }

    /// Something that may exist.
    private PaperSubject subject() {
        PaperSubject.Kind kind = one(List.of(PaperSubject.Kind.values()));
        String name = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        return new PaperSubject(kind, name + "Id" + random.nextInt(POOL));
    }

    private Object id(Class<?> type) {
        try {
            String value = type.getSimpleName() + random.nextInt(POOL);
            return type.getDeclaredConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private String suffix() {
        return random.nextInt(3) == 0 ? "" : " " + random.nextInt(20);
    }

    private LocalDate day(LocalDate today) {
        return switch (random.nextInt(20)) {
            case 0 -> today.plusDays(1);
            case 1, 2, 3 -> today.minusDays(random.nextInt(20));
            case 4 -> random.nextInt(9) == 0 ? LocalDate.of(205, 11, 17) : today;
            default -> today;
        };
    }

    private LocalDate due(LocalDate today) {
        return today.plusDays(random.nextInt(60) - 10);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
