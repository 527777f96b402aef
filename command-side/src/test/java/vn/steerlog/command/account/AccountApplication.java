package vn.steerlog.command.account;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// A command side with nothing but accounts.
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.InfraConfiguration"
        })
@Import(AccountConfiguration.class)
class AccountApplication {
    static final MovableClock CLOCK = new MovableClock();

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    KnownAgencies knownAgencies() {
        return agency -> agency.value().startsWith("ag-");
    }
}
