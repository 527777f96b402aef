package vn.steerlog.standalone.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A walk along the links of the pages, from the first page on: to every page that stands on its
/// own, and to one thing of each kind.
final class Walk {
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(it => it.getAttribute('href'))";
    private static final int LONGEST_WORD = 20;

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /// @param look is called on each page, once it is open
    /// @return the kinds of pages that were met, such as `/tasks/*`, in order
    static List<String> through(Visitor visitor, Consumer<Page> look) {
        var walk = new Walk();
        walk.see("/");
        while (!walk.ahead.isEmpty()) {
            visitor.goesTo(walk.ahead.remove());
            links(visitor.page()).forEach(walk::see);
            look.accept(visitor.page());
        }
        return List.copyOf(walk.found.keySet());
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(LINKS);
    }

    private void see(String link) {
        String path = URI.create(link).getRawPath();
        boolean isPage = link.startsWith("/") && !link.contains("format=") && !isDownload(path);
        if (isPage && found.putIfAbsent(kind(path), link) == null) {
            ahead.add(link);
        }
    }

    private static boolean isDownload(String path) {
        return path.startsWith("/api/") || path.matches(".*\\.(docx|xlsx|pdf|csv|ics|txt)");
    }

    /// Ids are what has digits in it, or is long.
    static String kind(String path) {
        return Stream.of(path.split("/", -1))
                .map(part -> part.matches(".*\\d.*") || part.length() > LONGEST_WORD ? "*" : part)
                .collect(Collectors.joining("/"));
    }
}
