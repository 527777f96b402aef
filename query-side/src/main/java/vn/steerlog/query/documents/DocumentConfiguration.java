package vn.steerlog.query.documents;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The machinery that prints papers.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
public class DocumentConfiguration {
    @Bean
    Documents documents() {
        return new Documents();
    }

    @Bean
    Letterheads letterheads(DocumentSettings settings) {
        return new Letterheads(settings);
    }
}
