package vn.steerlog.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.query.api.ApiConfiguration;
import vn.steerlog.query.pages.PagesConfiguration;
import vn.steerlog.query.platform.QuerySideConfiguration;
import vn.steerlog.running.RunningConfiguration;
import vn.steerlog.running.StartCheck;
import vn.steerlog.running.StopLimit;

/// Starts the query side over a ledger in MongoDB. Any number may run at once. Its settings are in
/// `query-side.yaml`.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    RunningConfiguration.class,
    HttpConfiguration.class,
    QuerySideConfiguration.class,
    ApiConfiguration.class,
    PagesConfiguration.class
})
public class QuerySideApplication {
    public static void main(String[] arguments) {
        // Axon reads this one from the system properties only
        System.setProperty("disable-axoniq-console-message", "true");
        StopLimit.set(StopLimit.USUAL);
        new SpringApplicationBuilder(QuerySideApplication.class)
                .properties("spring.config.name=query-side")
                .initializers(new StartCheck())
                .run(arguments);
    }
}
