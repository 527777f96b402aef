package vn.steerlog.standalone.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// Deque's axe: what of WCAG 2.2, levels A and AA, a machine can find wrong on a page.
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN =
            """
            async () => {
              const found = await axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
                resultTypes: ["violations"], preload: false});
              return found.violations.flatMap(rule => rule.nodes.slice(0, 5).map(node =>
                `${rule.id} at ${node.target.join(" ")}: ${[...node.any, ...node.all, ...node.none][0]?.message}`));
            }
            """;

    private Axe() {}

    /// @return a line a place
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
