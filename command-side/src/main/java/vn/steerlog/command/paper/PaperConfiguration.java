package vn.steerlog.command.paper;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.ContentsException;
import vn.steerlog.ledger.contents.ContentsException.Trouble;

/// Papers over the application's [Contents].
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaperSettings.class)
class PaperConfiguration {
    @Bean
    FailureProblems contentsAway() {
        return failure ->
                failure instanceof ContentsException e && e.trouble() == Trouble.UNAVAILABLE
                        ? Optional.of(
                                ProblemException.of(CommonProblem.UNAVAILABLE)
                                        .withHeader("Retry-After", "5")
                                        .because(e))
                        : Optional.empty();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Sweeping paperSweeping(
            Contents contents, RecordedStates states, Clock clock, PaperSettings settings) {
        return new Sweeping(contents, states, clock, settings);
    }
}
