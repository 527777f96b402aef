package vn.steerlog.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Import;
import vn.steerlog.command.platform.CommandSideConfiguration;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.query.api.ApiConfiguration;
import vn.steerlog.query.pages.PagesConfiguration;
import vn.steerlog.query.platform.QuerySideConfiguration;
import vn.steerlog.standalone.tool.EvidenceTool;

/// Starts the whole of Steerlog. Everything it keeps is in the folder `steerlog.data` (default
/// `./data`). Called with `copy-ledger`, it copies a ledger instead: see [CopyLedger]; with
/// `copy-person-keys`, persons' keys: see [CopyPersonKeys]; called with `export`, `verify`,
/// `prove`, `digest` or `rotate-key`, it is the auditor's tool: see [EvidenceTool].
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EmbeddedStores.class,
    HttpConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    ApiConfiguration.class,
    PagesConfiguration.class,
    Welcome.class
})
public class Standalone {
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(CopyLedger.NAME)) {
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            beQuiet();
            System.exit(new CopyLedger(System.out).run(rest));
        }
        if (arguments.length > 0 && EvidenceTool.knows(arguments[0])) {
            beQuiet();
            System.exit(EvidenceTool.run(utf8(System.out), utf8(System.err), arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(CopyPersonKeys.NAME)) {
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            beQuiet();
            System.exit(new CopyPersonKeys(System.out).run(rest));
        }
        // Axon reads this one from the system properties only
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Standalone.class, arguments);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /// What a command says is all that it says: nothing is logged.
    private static void beQuiet() {
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
    }
}
