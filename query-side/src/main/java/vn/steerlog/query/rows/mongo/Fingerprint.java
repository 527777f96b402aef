package vn.steerlog.query.rows.mongo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.rows.Shape;

/// Names a shape: the projection, its revision, and what its rows and indexes look like, so that
/// rows that were kept in another form are never read.
final class Fingerprint {
    private final StringBuilder text = new StringBuilder();
    private final Set<Class<?>> described = new HashSet<>();

    private Fingerprint() {}

    static String of(Shape<?> shape) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.describe(shape.rowType());
        shape.indexes().stream()
                .map(Index::name)
                .sorted()
                .forEach(index -> fingerprint.text.append('#').append(index));
        CRC32C sum = new CRC32C();
        sum.update(fingerprint.text.toString().getBytes(StandardCharsets.UTF_8));
        return "%s/%d/%08x".formatted(shape.projection(), shape.revision(), sum.getValue());
    }

    private void describe(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                describe(generic.getRawType());
                for (Type argument : generic.getActualTypeArguments()) {
                    describe(argument);
                }
            }
            case Class<?> known when known.isRecord() && described.add(known) -> {
                text.append(known.getSimpleName()).append('(');
                for (RecordComponent component : known.getRecordComponents()) {
                    text.append(component.getName()).append(':');
                    describe(component.getGenericType());
                    text.append(',');
                }
                text.append(')');
            }
            default -> text.append(type.getTypeName());
        }
    }
}
