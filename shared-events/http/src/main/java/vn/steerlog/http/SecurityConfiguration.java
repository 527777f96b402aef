package vn.steerlog.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The one security filter chain: no session, the token in a cookie or as bearer, everything closed
/// that is not declared public.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final PublicPaths ALWAYS_PUBLIC =
            PublicPaths.of(
                    SignInRequired.SIGN_IN_PAGE,
                    "/favicon.ico",
                    "/assets/**",
                    "/webjars/**",
                    "/actuator/health/**",
                    "/v3/api-docs/**",
                    "/v3/api-docs.yaml");

    /// All that somebody may reach whose password must be changed.
    private static final String[] ON_THE_WAY_TO_A_NEW_PASSWORD = {
        SignInRequired.PASSWORD_PAGE, "/api/v1/me", "/api/v1/me/password"
    };

    @Bean
    static SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            HttpSettings settings,
            SignInTokens tokens,
            ProblemWriter problems,
            ObjectProvider<PublicPaths> publicPaths,
            @Value("${steerlog.metrics.token-file:#{null}}") @Nullable Path scrapeToken) {
        var contexts = new RequestAttributeSecurityContextRepository();
        var closed = new SignInRequired(problems);
        var scrapes = ScrapeAccess.withTokenIn(Optional.ofNullable(scrapeToken));
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(it -> it.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(it -> againstForgery(it, settings.signIn().secureCookie()))
                .headers(SecurityHeaders::configure)
                .exceptionHandling(
                        it -> it.authenticationEntryPoint(closed).accessDeniedHandler(closed))
                .authorizeHttpRequests(it -> authorize(it, publicPaths.stream().toList(), scrapes))
                .addFilterBefore(new TraceFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new LanguageFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new BodyFilter(settings.http(), problems), HeaderWriterFilter.class)
                .addFilterBefore(new SignInFilter(tokens, contexts), AuthorizationFilter.class);
        return http.build();
    }

    /// Keeps Boot from making a user with a password in the log: nobody signs in by this road.
    @Bean
    static AuthenticationManager authenticationManager() {
        return _ -> {
            throw new ProviderNotFoundException("tokens only");
        };
    }

    @Bean
    static RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
        return (request, response, _) ->
                problems.write(
                        isKnownMethod(request)
                                ? ProblemException.of(CommonProblem.BAD_REQUEST)
                                : methodNotAllowed(request),
                        request,
                        response);
    }

    private static boolean isKnownMethod(HttpServletRequest request) {
        return List.of(HttpMethod.values()).contains(HttpMethod.valueOf(request.getMethod()))
                && !request.getMethod().equals("TRACE");
    }

    private static ProblemException methodNotAllowed(HttpServletRequest request) {
        return ProblemException.of(
                        CommonProblem.METHOD_NOT_ALLOWED,
                        ProblemMaker.shortened(request.getMethod()),
                        "GET, POST")
                .withHeader("Allow", "GET, POST");
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            List<PublicPaths> publicPaths,
            ScrapeAccess scrapes) {
        var open = new ArrayList<String>(ALWAYS_PUBLIC.patterns());
        publicPaths.forEach(more -> open.addAll(more.patterns()));
        String[] anyRole = List.of(Role.values()).stream().map(Role::name).toArray(String[]::new);
        requests.dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(open.toArray(String[]::new))
                .permitAll()
                .requestMatchers(ON_THE_WAY_TO_A_NEW_PASSWORD)
                .authenticated()
                .requestMatchers(ScrapeAccess.METERS)
                .access(scrapes)
                .requestMatchers("/actuator/**")
                .hasRole(Role.ADMINISTRATOR.name())
                .anyRequest()
                .hasAnyRole(anyRole);
    }

    /// A browser sends cookies along unasked, so unsafe requests that carry one must prove that
    /// they come from our pages. A bearer token is never sent unasked.
    private static void againstForgery(
            CsrfConfigurer<HttpSecurity> csrf, HttpSettings.Secure secure) {
        csrf.spa()
                .csrfTokenRepository(SecurityHeaders.csrfCookie(secure))
                .requireCsrfProtectionMatcher(carriesCookie());
    }

    private static RequestMatcher carriesCookie() {
        return request ->
                !Requests.isRead(request)
                        && !request.getMethod().equals("OPTIONS")
                        && SignInFilter.bearer(request).isEmpty()
                        && SignInCookies.read(request).isPresent();
    }
}
