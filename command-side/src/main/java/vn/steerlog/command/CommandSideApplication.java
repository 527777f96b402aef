package vn.steerlog.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.steerlog.command.platform.CommandSideConfiguration;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.running.RunningConfiguration;
import vn.steerlog.running.StartCheck;
import vn.steerlog.running.StopLimit;

/// Starts the command side over a ledger in MongoDB. Any number may run at once. Its settings are
/// in `command-side.yaml`.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    RunningConfiguration.class,
    HttpConfiguration.class,
    CommandSideConfiguration.class,
    CommandStores.class,
    FirstAdministrator.class
})
public class CommandSideApplication {
    public static void main(String[] arguments) {
        // Axon reads this one from the system properties only
        System.setProperty("disable-axoniq-console-message", "true");
        StopLimit.set(StopLimit.USUAL);
        new SpringApplicationBuilder(CommandSideApplication.class)
                .properties("spring.config.name=command-side")
                .initializers(new StartCheck())
                .run(arguments);
    }
}
