package vn.steerlog.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody with a browser window of their own. Whatever the browser complains of meanwhile (errors
/// in the console, among them those of the content security policy; scripts that fail; answers of
/// 500 and more) fails the test when they leave.
final class Visitor implements AutoCloseable {
    private final Office office;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Visitor(Office office, BrowserContext context) {
        this.office = office;
        this.context = context;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("script failed: " + error.error()));
        context.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        context.onDialog(dialog -> dialog.accept());
        this.page = context.newPage();
    }

    /// Complaints in which `what` is found are part of the story.
    Visitor expecting(String what) {
        expected.add(Pattern.compile(what));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Response goesTo(String path) {
        return page.navigate(office.address() + path);
    }

    /// By the form, as people do.
    void signsIn(Person person) {
        goesTo("/sign-in");
        page.fill("#name", person.account());
        page.fill("#password", office.password(person));
        page.click("#sign-in button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints)
                .filteredOn(it -> expected.stream().noneMatch(them -> them.matcher(it).find()))
                .isEmpty();
    }
}
