package vn.steerlog.query.pages;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.steerlog.http.ProblemView;
import vn.steerlog.http.ReaderLanguage;
import vn.steerlog.query.view.Views;

/// The pages. Scripts and styles come from `/assets` and, by their names without versions, from
/// `/webjars`.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:vn/steerlog/query/pages.properties")
@ComponentScan(basePackageClasses = PagesConfiguration.class)
public class PagesConfiguration {
    @Bean
    static Shell shell(ZoneId zone, Views views, Clock clock) {
        return new Shell(zone, views, clock);
    }

    @Bean
    static ProblemView problemView() {
        return new ProblemView("problem");
    }

    /// Vietnamese for whatever language is asked for but English.
    @Bean
    static ResourceBundleMessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(ReaderLanguage.VIETNAMESE);
        return messages;
    }
}
