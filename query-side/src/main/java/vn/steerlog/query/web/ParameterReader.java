package vn.steerlog.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.Id;
import vn.steerlog.http.Days;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;

/// Reads query parameters into a record, and says everything that is wrong with them at once.
final class ParameterReader {
    private static final int LONGEST = 500;

    private final HttpServletRequest request;
    private final List<InputError> errors = new ArrayList<>();

    private ParameterReader(HttpServletRequest request) {
        this.request = request;
    }

    /// @throws ProblemException naming every parameter that is wrong
    static Object read(HttpServletRequest request, Class<?> record) {
        ParameterReader reader = new ParameterReader(request);
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = Stream.of(components).map(reader::value).toArray();
        if (!reader.errors.isEmpty()) {
            throw ProblemException.invalid(reader.errors.toArray(InputError[]::new));
        }
        return make(record, components, values);
    }

    private Object value(RecordComponent component) {
        ParameterizedType type = (ParameterizedType) component.getGenericType();
        Type item = type.getActualTypeArguments()[0];
        List<Object> found = new ArrayList<>();
        for (String text : given(request, component.getName())) {
            Object value = value(component.getName(), text, (Class<?>) item);
            if (value != null) {
                found.add(value);
            }
        }
        if (type.getRawType() == List.class) {
            return List.copyOf(found);
        }
        if (found.size() > 1) {
            errors.add(
                    InputError.in(component.getName(), InputFault.GIVEN_TWICE, Optional.empty()));
        }
        return found.stream().findFirst();
    }

    /// What was given under that name, without what is blank.
    static List<String> given(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private @Nullable Object value(String name, String text, Class<?> type) {
        if (text.length() > LONGEST) {
            return wrong(InputError.in(name, InputFault.TOO_LONG, Optional.of(text), LONGEST));
        }
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return day(name, text);
        }
        if (type == Integer.class) {
            return whole(name, text);
        }
        if (type == Long.class) {
            return number(name, text);
        }
        return Id.class.isAssignableFrom(type) ? id(name, text, type) : constant(name, text, type);
    }

    private @Nullable Object day(String name, String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException _) {
            return wrong(InputError.in(name, InputFault.BAD_DATE, Optional.of(text)));
        }
    }

    private @Nullable Object whole(String name, String text) {
        return text.matches("\\d{1,9}")
                ? Integer.valueOf(text)
                : wrong(InputError.in(name, QueryFault.NOT_A_WHOLE_NUMBER, Optional.of(text)));
    }

    private @Nullable Object number(String name, String text) {
        return text.matches("\\d{1,18}")
                ? Long.valueOf(text)
                : wrong(InputError.in(name, QueryFault.NOT_A_WHOLE_NUMBER, Optional.of(text)));
    }

    private @Nullable Object id(String name, String text, Class<?> type) {
        try {
            return type.getConstructor(String.class).newInstance(text);
        } catch (InvocationTargetException _) {
            return wrong(InputError.in(name, InputFault.BAD_ID, Optional.of(text)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object constant(String name, String text, Class<?> type) {
        List<Object> allowed = List.of(type.getEnumConstants());
        return allowed.stream()
                .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() ->
                        wrong(
                                InputError.in(
                                        name, InputFault.NOT_ONE_OF, Optional.of(text), allowed)));
    }

    private @Nullable Object wrong(InputError error) {
        errors.add(error);
        return null;
    }

    private static Object make(Class<?> record, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
