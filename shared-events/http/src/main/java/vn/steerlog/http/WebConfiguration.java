package vn.steerlog.http;

import jakarta.servlet.MultipartConfigElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Spring MVC as both sides use it.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Set<String> FOREIGN =
            Set.of("yaml", "x-yaml", "xml", "cbor", "x-jackson-smile");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RightsInterceptor());
        registry.addInterceptor(new ParametersInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IdempotencyKeyResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new DayConverter());
    }

    /// After Boot's own, whose mapper it replaces for requests and answers.
    @Bean
    @Order(100)
    static ServerHttpMessageConvertersCustomizer strictJson(HttpJson json) {
        return builder ->
                builder.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()))
                        .configureMessageConvertersList(
                                all -> all.removeIf(WebConfiguration::isForeign));
    }

    /// Forms that libraries bring along and that nobody decided to read or to answer in.
    private static boolean isForeign(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .map(MediaType::getSubtype)
                .anyMatch(FOREIGN::contains);
    }

    @Bean
    static MultipartConfigElement multipartConfigElement(HttpSettings settings) {
        var factory = new MultipartConfigFactory();
        factory.setMaxFileSize(settings.http().maxUpload());
        factory.setMaxRequestSize(settings.http().maxUpload());
        factory.setFileSizeThreshold(DataSize.ofKilobytes(256));
        return factory.createMultipartConfig();
    }

    private static final class DayConverter implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return Days.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a day", e);
            }
        }
    }
}
