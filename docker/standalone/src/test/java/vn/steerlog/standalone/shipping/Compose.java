package vn.steerlog.standalone.shipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// `docker/compose.yaml` and the files it names, as somebody reads them who runs nothing.
public final class Compose {
    static final Path FOLDER = Path.of("..");
    private static final Pattern SECRET = Pattern.compile("/run/secrets/([a-z-]+)");

    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");

    private final Map<String, Object> document;

    private Compose(Map<String, Object> document) {
        this.document = document;
    }

    public static Compose read() {
        return new Compose(map(new Yaml().load(text("compose.yaml"))));
    }

    public static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the image of our applications sets, by name.
    public static Map<String, String> imageVariables() {
        String set = found("^ENV ((?:.*\\\\\n)*.*)$", text("Dockerfile")).getFirst();
        var variables = new TreeMap<String, String>();
        VARIABLE.matcher(set)
                .results()
                .forEach(it -> variables.put(it.group(1), it.group(2).replace("\"", "")));
        return variables;
    }

    Set<String> topLevel() {
        return document.keySet();
    }

    /// `volumes`, `networks` or `secrets` as declared at the top.
    Map<String, Object> declared(String kind) {
        return map(document.get(kind));
    }

    Map<String, Service> services() {
        var services = new TreeMap<String, Service>();
        map(document.get("services"))
                .forEach((name, settings) -> services.put(name, new Service(name, map(settings))));
        return services;
    }

    public Service service(String name) {
        return Optional.ofNullable(services().get(name))
                .orElseThrow(() -> new AssertionError(name));
    }

    /// One service with its anchors resolved.
    public record Service(String name, Map<String, Object> settings) {
        String text(String key) {
            return String.valueOf(settings.getOrDefault(key, ""));
        }

        public List<String> list(String key) {
            return Compose.list(settings.get(key));
        }

        public Map<String, Object> map(String key) {
            return Compose.map(settings.get(key));
        }

        List<Mount> mounts() {
            return list("volumes").stream().map(Mount::of).toList();
        }

        boolean meets(Service other) {
            Set<String> shared = new TreeSet<>(list("networks"));
            shared.retainAll(other.list("networks"));
            return !shared.isEmpty();
        }

        /// Every secret that its settings and the files mounted into it read.
        Set<String> secretsRead() {
            List<String> texts = new ArrayList<>(List.of(settings.toString()));
            mounts().stream()
                    .filter(Mount::isFile)
                    .map(mount -> Compose.text(mount.source()))
                    .forEach(texts::add);
            var read = new TreeSet<String>();
            for (String text : texts) {
                SECRET.matcher(text).results().map(it -> it.group(1)).forEach(read::add);
            }
            return read;
        }
    }

    /// @param source a path beside compose.yaml, or the name of a volume
    record Mount(String source, String target, boolean readOnly) {
        static Mount of(String text) {
            String[] parts = text.split(":", -1);
            return new Mount(parts[0], parts[1], Arrays.asList(parts).contains("ro"));
        }

        boolean isBound() {
            return source.startsWith(".");
        }

        boolean isFile() {
            return isBound() && Files.isRegularFile(FOLDER.resolve(source));
        }
    }

    /// All that `pattern` finds in `text`: its first group.
    static List<String> found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        return matcher.results().map(it -> it.group(1)).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<String> list(@Nullable Object value) {
        return value == null ? List.of() : ((List<?>) value).stream().map(String::valueOf).toList();
    }
}
