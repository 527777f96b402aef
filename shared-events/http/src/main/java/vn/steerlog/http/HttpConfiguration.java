package vn.steerlog.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Everything that both sides share in HTTP. Each side imports it; in one application it counts
/// once.
///
/// It takes from the application, where there is one: a `Clock`, [ProblemBundle]s, [PublicPaths], a
/// [ProblemView] and a [TokenCheck].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@Import({
    WebConfiguration.class,
    SecurityConfiguration.class,
    TomcatConfiguration.class,
    ApiDescription.class,
    ProblemAdvice.class,
    ProblemErrorController.class
})
public class HttpConfiguration {
    @Bean
    HttpJson httpJson() {
        return new HttpJson();
    }

    @Bean
    ReaderLanguage localeResolver() {
        return new ReaderLanguage();
    }

    @Bean
    ProblemWords problemWords(ObjectProvider<ProblemBundle> bundles) {
        return new ProblemWords(bundles.stream().toList());
    }

    @Bean
    ProblemMaker problemMaker(ProblemWords words, ReaderLanguage language) {
        return new ProblemMaker(words, language, references());
    }

    @Bean
    ProblemWriter problemWriter(
            ProblemMaker maker,
            HttpJson json,
            ObjectProvider<ProblemView> view,
            ObjectProvider<FailureProblems> known) {
        return new ProblemWriter(
                maker,
                json,
                Optional.ofNullable(view.getIfUnique()),
                known.orderedStream().toList());
    }

    @Bean
    SignInTokens signInTokens(
            HttpSettings settings, ObjectProvider<Clock> clocks, ObjectProvider<TokenCheck> check) {
        Clock clock = clocks.getIfUnique(Clock::systemUTC);
        return new SignInTokens(
                new TokenCodec(TokenKey.at(settings.keyFile(), settings.signIn().makeKey()), clock),
                new SignInCookies(settings.signIn().secureCookie()),
                settings.signIn(),
                clock,
                Optional.ofNullable(check.getIfUnique()));
    }

    /// Ten letters and digits that are not mistaken for each other when read out.
    private static Supplier<String> references() {
        var random = new SecureRandom();
        String letters = "23456789abcdefghjkmnpqrstvwxyz";
        return () ->
                random.ints(10, 0, letters.length())
                        .mapToObj(letters::charAt)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString();
    }
}
