package vn.steerlog.query.api;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.contents.ContentsException;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.persons.PersonKeysException;
import vn.steerlog.ledger.persons.Seals;
import vn.steerlog.query.desk.DeskConfiguration;
import vn.steerlog.query.documents.DocumentConfiguration;
import vn.steerlog.query.duefeed.DueFeedConfiguration;
import vn.steerlog.query.evidence.EvidenceConfiguration;
import vn.steerlog.query.mail.MailConfiguration;
import vn.steerlog.query.periodicreport.ReportConfiguration;
import vn.steerlog.query.persons.Persons;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.trail.TrailQuery;
import vn.steerlog.query.web.QueryWebConfiguration;
import vn.steerlog.query.web.RestrictedReads;
import vn.steerlog.query.web.Viewers;

/// The read API over a [QuerySide] and the application's [PersonKeys].
@Configuration(proxyBeanMethods = false)
@Import({
    HttpConfiguration.class,
    QueryWebConfiguration.class,
    EvidenceConfiguration.class,
    DeskConfiguration.class,
    DocumentConfiguration.class,
    MailConfiguration.class,
    ReportConfiguration.class,
    DueFeedConfiguration.class
})
@ComponentScan(basePackageClasses = {ApiConfiguration.class, TrailQuery.class})
public class ApiConfiguration {
    @Bean
    static Persons persons(QuerySide side, PersonKeys keys) {
        return new Persons(side.persons(), keys, new Seals(new SecureRandom()));
    }

    @Bean
    static FailureProblems unreadablePersons() {
        return failure ->
                failure instanceof PersonKeysException e
                        ? Optional.of(problem(e).because(e))
                        : Optional.empty();
    }

    @Bean
    static FailureProblems unreadablePapers() {
        return failure ->
                failure instanceof ContentsException e
                        ? Optional.of(problem(e).because(e))
                        : Optional.empty();
    }

    private static ProblemException problem(ContentsException failure) {
        return switch (failure.trouble()) {
            case MISSING -> ProblemException.of(QueryProblem.PAPER_MISSING);
            case DAMAGED -> ProblemException.of(QueryProblem.PAPER_DAMAGED);
            case UNAVAILABLE ->
                    ProblemException.of(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "5");
        };
    }

    private static ProblemException problem(PersonKeysException failure) {
        return switch (failure.trouble()) {
            case MISSING -> ProblemException.of(CommonProblem.PERSON_KEYS_MISSING);
            case DAMAGED, KEY_DAMAGED -> ProblemException.of(CommonProblem.PERSON_KEYS_DAMAGED);
            case UNAVAILABLE ->
                    ProblemException.of(CommonProblem.UNAVAILABLE).withHeader("Retry-After", "5");
        };
    }

    @Bean
    static Viewers viewers(QuerySide side, RestrictedReads reads) {
        return (reader, present) -> reads.watched(side.agencies().viewer(reader, present));
    }
}
