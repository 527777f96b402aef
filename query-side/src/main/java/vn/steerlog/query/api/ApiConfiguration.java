package vn.steerlog.query.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.QueryWebConfiguration;
import vn.steerlog.query.web.Viewers;

/// The read API over a [QuerySide].
@Configuration(proxyBeanMethods = false)
@Import({HttpConfiguration.class, QueryWebConfiguration.class})
@ComponentScan(basePackageClasses = ApiConfiguration.class)
public class ApiConfiguration {
    @Bean
    static Viewers viewers(QuerySide side) {
        return side.agencies()::viewer;
    }
}
