package vn.steerlog.command.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// All tests of rules and all reasons for refusals, found on the class path.
final class Stories {
    private Stories() {}

    /// Tells every story again and answers the refusals that were asked for.
    static Set<Refused> refusals() {
        testClasses().forEach(Stories::tell);
        return Scenario.seen();
    }

    static List<RefusalReason> reasons() {
        return classes("*Refusal")
                .filter(type -> type.isEnum() && RefusalReason.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(RefusalReason.class::cast)
                .toList();
    }

    static List<Class<?>> testClasses() {
        return classes("*Test").filter(Stories::asksScenarios).toList();
    }

    private static boolean asksScenarios(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getType() == Scenario.class);
    }

    private static void tell(Class<?> story) {
        for (Method test : story.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class)) {
                try {
                    Constructor<?> constructor = story.getDeclaredConstructor();
                    constructor.setAccessible(true);
                    test.setAccessible(true);
                    test.invoke(constructor.newInstance());
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(test.toString(), e);
                }
            }
        }
    }

    private static Stream<Class<?>> classes(String pattern) {
        var resolver = new PathMatchingResourcePatternResolver();
        var readers = new CachingMetadataReaderFactory(resolver);
        try {
            return Arrays.stream(
                            resolver.getResources(
                                    "classpath*:vn/steerlog/command/**/" + pattern + ".class"))
                    .map(found -> load(found, readers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Resource found, MetadataReaderFactory readers) {
        try {
            String name = readers.getMetadataReader(found).getClassMetadata().getClassName();
            return Class.forName(name, false, Stories.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(found.toString(), e);
        }
    }
}
