package vn.steerlog.query.pages;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.persons.Persons;
import vn.steerlog.query.persons.Shown;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.NeverKept;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Persons whose names and contact data are kept, and one of them.
@Controller
@MayCall(Role.SECRETARIAT)
@RequestMapping(path = "/persons", produces = MediaType.TEXT_HTML_VALUE)
class PersonPages {
    private final Persons persons;
    private final Frame frame;
    private final Traces traces;

    PersonPages(Persons persons, Frame frame, Traces traces) {
        this.persons = persons;
        this.frame = frame;
        this.traces = traces;
    }

    @GetMapping
    @NeverKept
    String persons(Asked asked, Model model) {
        frame.fill(asked, model);
        traces.leaveOnce(traces.of(TrailKind.PERSONS_READ));
        model.addAttribute("entries", persons.byName(asked.moment()));
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "persons";
    }

    @GetMapping("/{id}")
    @NeverKept
    String person(@PathVariable PersonId id, Asked asked, Model model) {
        traces.leaveOnce(traces.of(TrailKind.PERSONS_READ).about(List.of(id.value())));
        Persons.Entry entry =
                persons.person(id, asked.moment()).orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        boolean erased = entry.shown().state() == Shown.State.ERASED;
        model.addAttribute("person", entry.person());
        model.addAttribute("shown", entry.shown());
        model.addAttribute("mayAct", !erased && Frame.secretariatMayAct(asked));
        return "person";
    }
}
