package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.persons.PersonRow;
import vn.steerlog.query.persons.PersonWords;
import vn.steerlog.query.persons.Persons;
import vn.steerlog.query.persons.Shown;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.NeverKept;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Persons whose names and contact data are kept.
@RestController
@RequestMapping(path = "/api/v1/persons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "persons")
class PersonReads {
    private final QuerySide side;
    private final Persons persons;
    private final Traces traces;

    PersonReads(QuerySide side, Persons persons, Traces traces) {
        this.side = side;
        this.persons = persons;
        this.traces = traces;
    }

    /// @param name the word for why there is none when it is erased or cannot be opened
    record PersonAnswer(
            String id,
            Shown.State state,
            String name,
            Optional<String> phone,
            Optional<String> email,
            Optional<PersonRow.Erasure> erased,
            Recorded recorded) {
        static PersonAnswer of(Persons.Entry entry, Locale language) {
            Shown shown = entry.shown();
            return new PersonAnswer(
                    entry.person().person().value(),
                    shown.state(),
                    PersonWords.name(shown, language),
                    shown.phone(),
                    shown.email(),
                    entry.person().erased(),
                    entry.person().recorded());
        }

        @Override
        public String toString() {
            return "PersonAnswer[" + id + "]";
        }
    }

    @GetMapping
    @NeverKept
    @MayCall(Role.SECRETARIAT)
    @Operation(
            summary = "The persons, in the order in which they were recorded",
            description = "Whoever is erased now is erased at every moment that can be asked for")
    Listed<PersonAnswer> persons(@Parameters Page page, Asked asked, HttpServletResponse response) {
        traces.leaveOnce(traces.of(TrailKind.PERSONS_READ));
        return Lists.page(
                side,
                asked,
                page.cursor(),
                page.limit(),
                persons::all,
                entry -> entry.person().person().value(),
                (entry, _) -> PersonAnswer.of(entry, asked.language()),
                response);
    }
}
