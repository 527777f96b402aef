package vn.steerlog.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/// The address of the page shown, from which links to its other forms are made.
public final class Address {
    /// What says how to show a page, once, and not which.
    private static final Set<String> PASSING = Set.of("lang", "after");

    /// The two clocks: what was known when, and what held when.
    private static final Set<String> CLOCKS = Set.of("asOf", "on");

    /// Where a list goes on: of no use in another list.
    private static final Set<String> PLACES = Set.of("cursor", "place", "before");

    private final String path;
    private final Map<String, List<String>> query;

    private Address(String path, Map<String, List<String>> query) {
        this.path = path;
        this.query = query;
    }

    static Address of(HttpServletRequest request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    List<String> given =
                            List.of(values).stream().filter(value -> !value.isBlank()).toList();
                    if (!given.isEmpty() && !PASSING.contains(name)) {
                        query.put(name, given);
                    }
                });
        return new Address(request.getRequestURI(), query);
    }

    /// The value of a parameter as it was given; empty when it was not.
    public String given(String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean has(String name) {
        return query.containsKey(name);
    }

    public Address with(String name, Object value) {
        Map<String, List<String>> next = new LinkedHashMap<>(query);
        next.put(name, List.of(value.toString()));
        return new Address(path, next);
    }

    /// Whether `value` is among those given.
    public boolean has(String name, Object value) {
        return query.getOrDefault(name, List.of()).contains(value.toString());
    }

    /// With `value` beside those given, or without it when it is among them.
    public Address toggled(String name, Object value) {
        List<String> values = new ArrayList<>(query.getOrDefault(name, List.of()));
        if (!values.remove(value.toString())) {
            values.add(value.toString());
        }
        Map<String, List<String>> next = new LinkedHashMap<>(query);
        next.put(name, values);
        if (values.isEmpty()) {
            next.remove(name);
        }
        return new Address(path, next);
    }

    /// Whether it asks for the same as `otherQuery`, however that is encoded.
    public boolean asks(String otherQuery) {
        try {
            return query.equals(read(otherQuery));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Map<String, List<String>> read(String text) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int mark = pair.indexOf('=');
            if (mark > 0 && mark < pair.length() - 1) {
                read.computeIfAbsent(decoded(pair.substring(0, mark)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(mark + 1)));
            }
        }
        return read;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /// What is asked for, as it stands behind the `?`; empty when nothing is.
    public String query() {
        String whole = toString();
        int mark = whole.indexOf('?');
        return mark < 0 ? "" : whole.substring(mark + 1);
    }

    public Address without(String... names) {
        Map<String, List<String>> next = new LinkedHashMap<>(query);
        List.of(names).forEach(next::remove);
        return new Address(path, next);
    }

    /// The same page without anything that was asked for, but as of the same moment.
    public Address plain() {
        Map<String, List<String>> next = new LinkedHashMap<>(query);
        next.keySet().retainAll(CLOCKS);
        return new Address(path, next);
    }

    /// What is asked for besides the moment and the place in a list, as the fields of a form.
    public List<Field> besidesTheMoment() {
        return query.entrySet().stream()
                .filter(one -> !CLOCKS.contains(one.getKey()) && !PLACES.contains(one.getKey()))
                .flatMap(
                        one -> one.getValue().stream().map(value -> new Field(one.getKey(), value)))
                .toList();
    }

    /// The same page of the present, by both clocks.
    public Address now() {
        return without("asOf", "on", "cursor", "place", "before");
    }

    public record Field(String name, String value) {}

    public String path() {
        return path;
    }

    /// Another page, as of the same moment.
    public Address at(String otherPath) {
        return new Address(otherPath, query).plain();
    }

    /// The address of another page, as of the same moment.
    public String to(String otherPath) {
        return at(otherPath).toString();
    }

    @Override
    public String toString() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        query.forEach((name, values) -> uri.queryParam(name, values.toArray()));
        return uri.encode().build().toUriString();
    }
}
