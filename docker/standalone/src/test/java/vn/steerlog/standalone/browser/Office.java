package vn.steerlog.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.steerlog.standalone.Api;
import vn.steerlog.standalone.RunningStandalone;

/// One running application with the sample data of three provinces and one Chromium, shared by all
/// tests in a browser: whoever records something there names it so that nobody else meets it.
final class Office implements AutoCloseable {
    private final Path data;
    private final RunningStandalone running;
    private final Chromium chromium;
    private final Map<Person, String> signedIn = new EnumMap<>(Person.class);

    private Office(Path data, RunningStandalone running, Chromium chromium) {
        this.data = data;
        this.running = running;
        this.chromium = chromium;
    }

    static Office open() {
        try {
            Path data = Files.createTempDirectory("office");
            var running =
                    RunningStandalone.start(
                            data,
                            "--steerlog.sample-data=true",
                            "--spring.mail.host=127.0.0.1", // nobody listens there
                            "--spring.mail.port=1",
                            "--steerlog.mail.from=so@tinh.example");
            return new Office(data, running, Chromium.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return running.address();
    }

    String password(Person person) {
        return running.password(person.account());
    }

    Api api(Person person) {
        return Api.signedIn(address(), person.account(), password(person));
    }

    /// Somebody who has not signed in.
    Visitor stranger(Look look) {
        return new Visitor(this, chromium.browser().newContext(look.options()));
    }

    /// Somebody who signed in before.
    Visitor visitor(Person person, Look look) {
        return new Visitor(
                this, chromium.browser().newContext(look.options().setStorageState(state(person))));
    }

    /// Somebody who signed in before, in a browser without JavaScript.
    Visitor visitorWithoutScripts(Person person, Look look) {
        var options = look.options().setStorageState(state(person)).setJavaScriptEnabled(false);
        return new Visitor(this, chromium.browser().newContext(options));
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        running.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private String state(Person person) {
        String known = signedIn.get(person);
        if (known == null) {
            try (Visitor visitor = stranger(Look.DESK)) {
                visitor.signsIn(person);
                known = visitor.context().storageState();
                signedIn.put(person, known);
            }
        }
        return known;
    }
}
