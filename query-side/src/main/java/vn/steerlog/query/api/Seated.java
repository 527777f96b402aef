package vn.steerlog.query.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.persons.PersonWords;
import vn.steerlog.query.persons.Persons;
import vn.steerlog.query.persons.Shown;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.web.Asked;

/// Who takes the seats of a committee, for one answer.
record Seated(Map<PersonId, Shown> persons, Asked asked) {
    /// @param name the word for why there is none when it is erased or cannot be opened
    record PersonRef(String id, Shown.State state, String name) {
        @Override
        public String toString() {
            return "PersonRef[" + id + "]";
        }
    }

    static Seated of(
            Collection<CommitteeRow.Member> members, Moment moment, Persons persons, Asked asked) {
        var ids = members.stream().flatMap(member -> member.person().stream()).toList();
        return new Seated(persons.shown(ids, moment, asked.reader().role()), asked);
    }

    /// Nobody for who may not see names.
    Optional<PersonRef> in(CommitteeRow.Member seat) {
        return seat.person()
                .flatMap(id ->
                        Optional.ofNullable(persons.get(id))
                                .map(shown ->
                                        new PersonRef(
                                                id.value(),
                                                shown.state(),
                                                PersonWords.name(shown, asked.language()))));
    }
}
