package vn.steerlog.standalone;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.steerlog.command.platform.CommandSideConfiguration;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.query.api.ApiConfiguration;
import vn.steerlog.query.pages.PagesConfiguration;
import vn.steerlog.query.platform.QuerySideConfiguration;

/// Starts the whole of Steerlog. Everything it keeps is in the folder `steerlog.data` (default
/// `./data`). Called with `copy-ledger`, it copies a ledger instead: see [CopyLedger].
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
            System.exit(new CopyLedger(System.out).run(rest));
        }
        // Axon reads this one from the system properties only
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Standalone.class, arguments);
    }
}
