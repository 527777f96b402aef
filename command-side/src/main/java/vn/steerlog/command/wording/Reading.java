package vn.steerlog.command.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came of reading somebody's words: a value, or the reason why there is none.
public sealed interface Reading<T> {
    record Understood<T>(T value) implements Reading<T> {}

    record NotUnderstood<T>(Unclear unclear) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Understood<>(value);
    }

    static <T> Reading<T> unclear(WordingFault fault, String read) {
        return new NotUnderstood<>(new Unclear(fault, read, fault.accepted()));
    }

    /// @param likely ways of writing it that are likelier than the usual ones
    static <T> Reading<T> unclear(WordingFault fault, String read, List<String> likely) {
        List<String> accepted = new ArrayList<>(likely);
        accepted.addAll(fault.accepted());
        return new NotUnderstood<>(new Unclear(fault, read, accepted));
    }

    /// The value, when there is one.
    default Optional<T> toOptional() {
        return switch (this) {
            case Understood<T>(T value) -> Optional.of(value);
            case NotUnderstood<T> _ -> Optional.empty();
        };
    }

    /// Why there is no value, when there is none.
    default Optional<Unclear> problem() {
        return switch (this) {
            case Understood<T> _ -> Optional.empty();
            case NotUnderstood<T>(Unclear unclear) -> Optional.of(unclear);
        };
    }

    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Understood<T>(T value) -> new Understood<>(change.apply(value));
            case NotUnderstood<T>(Unclear unclear) -> new NotUnderstood<>(unclear);
        };
    }

    default <R> Reading<R> flatMap(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Understood<T>(T value) -> next.apply(value);
            case NotUnderstood<T>(Unclear unclear) -> new NotUnderstood<>(unclear);
        };
    }
}
