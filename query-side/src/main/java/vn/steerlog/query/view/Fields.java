package vn.steerlog.query.view;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The components of a record, by name.
///
/// @param inOrder as declared
/// @param byName in ascending order of their names
record Fields(List<Field> inOrder, List<Field> byName) {
    private static final ClassValue<Fields> KNOWN =
            new ClassValue<>() {
                @Override
                protected Fields computeValue(Class<?> type) {
                    return read(type);
                }
            };

    static Fields of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    private static Fields read(Class<?> type) {
        List<Field> fields = Stream.of(type.getRecordComponents()).map(Field::of).toList();
        return new Fields(
                fields, fields.stream().sorted(Comparator.comparing(Field::name)).toList());
    }

    record Field(String name, MethodHandle accessor) {
        static Field of(RecordComponent component) {
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                return new Field(component.getName(), MethodHandles.lookup().unreflect(accessor));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(e);
            }
        }

        Object of(Record row) {
            try {
                return accessor.invoke(row);
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
