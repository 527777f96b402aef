package vn.steerlog.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.steerlog.command.account.Credentials;
import vn.steerlog.command.account.FirstStart;
import vn.steerlog.command.samples.SampleData;

/// Tells whoever started the application where to look and who may sign in. Passwords go to the
/// console, once, and never through the logging framework.
@Component
class Welcome {
    private final FirstStart firstStart;
    private final SampleData samples;
    private final boolean loadSamples;
    private final ResourceBundle words =
            ResourceBundle.getBundle("vn/steerlog/standalone/welcome", Locale.of("vi"));

    Welcome(
            FirstStart firstStart,
            SampleData samples,
            @Value("${steerlog.sample-data:false}") boolean loadSamples) {
        this.firstStart = firstStart;
        this.samples = samples;
        this.loadSamples = loadSamples;
    }

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        Optional<Credentials> administrator = firstStart.administrator();
        List<Credentials> users = loadSamples ? samples.load(Locale.of("vi")).users() : List.of();
        String port =
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        console.printf(
                "%n%s%n",
                words.getString("look")
                        .formatted("http://localhost:" + port, ProcessHandle.current().pid()));
        administrator.ifPresent(credentials -> print(console, credentials));
        users.forEach(credentials -> print(console, credentials));
        if (administrator.isPresent() || !users.isEmpty()) {
            console.println(words.getString("once"));
        } else {
            console.println(words.getString("known"));
        }
        if (!samples.isLoaded() && administrator.isPresent()) {
            console.println(words.getString("samples"));
        }
        console.println();
    }

    private static void print(PrintStream console, Credentials credentials) {
        console.printf("  %-12s %s%n", credentials.name(), credentials.password());
    }
}
