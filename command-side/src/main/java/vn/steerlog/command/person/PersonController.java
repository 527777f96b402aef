package vn.steerlog.command.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.command.person.PersonRequests.CorrectPersonBody;
import vn.steerlog.command.person.PersonRequests.ErasePersonBody;
import vn.steerlog.command.person.PersonRequests.RecordPersonBody;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.wording.PlainText;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/persons")
@MayCall(Role.SECRETARIAT)
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "persons")
class PersonController {
    private final PersonOffice office;
    private final Traces traces;

    PersonController(PersonOffice office, Traces traces) {
        this.office = office;
        this.traces = traces;
    }

    @PostMapping
    @Operation(
            summary = "Records a person's name and contact data",
            description =
                    "They are kept encrypted under a key of this person's own, and can be erased")
    Receipt recordPerson(@Valid @RequestBody RecordPersonBody body, Caller caller) {
        return office.record(caller, GivenData.read(body.name(), body.phone(), body.email()));
    }

    @PostMapping("/{person}/corrections")
    @Operation(
            summary = "Replaces all that is kept of a person",
            description = "What is left out is kept no longer. The reason is not encrypted")
    Receipt correctPerson(
            @PathVariable PersonId person,
            @Valid @RequestBody CorrectPersonBody body,
            Caller caller) {
        return office.correct(
                caller,
                person,
                GivenData.read(body.name(), body.phone(), body.email()),
                PlainText.of(body.reason()));
    }

    @PostMapping("/{person}/erasure")
    @Operation(
            summary = "Erases a person's name and contact data, for ever and in all of the past",
            description =
                    "The person's key is destroyed. The reason stays, not encrypted: it must not"
                            + " name the person")
    Receipt erasePerson(
            @PathVariable PersonId person,
            @Valid @RequestBody ErasePersonBody body,
            Caller caller) {
        traces.leave(traces.of(TrailKind.ERASURE_ORDERED).about(List.of(person.value())));
        return office.erase(caller, person, PlainText.of(body.reason()));
    }
}
