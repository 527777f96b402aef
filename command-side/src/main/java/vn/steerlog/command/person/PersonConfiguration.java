package vn.steerlog.command.person;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.persons.PersonKeysException;
import vn.steerlog.ledger.persons.Seals;

/// Persons over the application's [PersonKeys].
@Configuration(proxyBeanMethods = false)
class PersonConfiguration {
    @Bean
    PersonOffice personOffice(Commands commands, RecordedStates states, PersonKeys keys) {
        return new PersonOffice(commands, states, keys, new Seals(new SecureRandom()));
    }

    @Bean
    FailureProblems personKeyProblems() {
        return failure ->
                failure instanceof PersonKeysException e
                        ? Optional.of(problem(e).because(e))
                        : Optional.empty();
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
    ErasedKeys erasedKeys(RecordedStates states, PersonKeys keys) {
        return new ErasedKeys(states, keys);
    }
}
