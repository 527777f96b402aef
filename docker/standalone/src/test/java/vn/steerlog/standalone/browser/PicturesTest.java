package vn.steerlog.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.steerlog.standalone.Api;

/// Takes the README's pictures, into the folder that `steerlog.pictures` names (see CONTRIBUTING).
@ExtendWith(InTheOffice.class)
@EnabledIfSystemProperty(named = "steerlog.pictures", matches = ".+")
class PicturesTest {
    private static final int MOST_BYTES = 120_000;
    private static final Look WIDE = new Look(1200, 640, "vi", Look.DESK.colours());
    private static final Look LOW = new Look(1200, 540, "vi", Look.DESK.colours());

    private final Path folder = Path.of(System.getProperty("steerlog.pictures", ""));

    @Test
    void are_taken(Office office) throws IOException {
        Files.createDirectories(folder);
        Api secretary = office.api(Person.SECRETARY);
        String task = new Months(secretary).pass();
        String meeting = secretary.get("/api/v1/meetings").text("/items/0/id");
        take(office, Person.LEADER, WIDE, "/", "my-work");
        take(office, Person.SECRETARY, WIDE, "/tasks", "register");
        take(office, Person.SECRETARY, WIDE, "/tasks/" + task, "task");
        take(office, Person.SECRETARY, WIDE, "/meetings/" + meeting + "/minutes", "minutes");
        take(office, Person.OFFICER, Look.PHONE, "/", "phone");
        take(office, Person.AUDITOR, LOW.dark(), "/history", "history");
    }

    private void take(Office office, Person person, Look look, String path, String name)
            throws IOException {
        Path file = folder.resolve(name + ".png");
        try (Visitor visitor = office.visitor(person, look)) {
            visitor.goesTo(path);
            visitor.page().locator("#live-state[data-state=on]").waitFor();
            visitor.page().evaluate("() => document.activeElement.blur()");
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    }
}
