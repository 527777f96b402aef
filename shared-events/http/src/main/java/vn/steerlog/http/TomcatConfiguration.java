package vn.steerlog.http;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Tomcat with problems in place of its error pages.
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {
    @Bean
    @Order(1000)
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat(
            ProblemWriter problems, HttpSettings settings) {
        return factory -> {
            factory.addContextCustomizers(context -> report(context, problems));
            factory.addConnectorCustomizers(connector -> {
                int most = Math.toIntExact(settings.http().maxUpload().toBytes());
                connector.setMaxPostSize(Math.toIntExact(settings.http().maxBody().toBytes()));
                // reads on so that a caller who sends too much can still read the answer
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> p) {
                    p.setMaxSwallowSize(most);
                }
            });
        };
    }

    private static void report(Context context, ProblemWriter problems) {
        if (context.getParent() instanceof StandardHost host) {
            host.getPipeline().addValve(new ProblemReportValve(problems));
            host.setErrorReportValveClass(ProblemReportValve.class.getName());
        }
    }
}
