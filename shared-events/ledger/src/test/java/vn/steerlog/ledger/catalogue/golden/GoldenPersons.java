package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.person.PersonId;

final class GoldenPersons {
    static final PersonId PERSON = new PersonId("019a8f10-000a-7a00-8000-00000000f001");
    private static final String SEALED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry("PersonRecorded.1", new PersonRecorded(PERSON, SEALED)),
                    entry(
                            "PersonCorrected.1",
                            new PersonCorrected(PERSON, SEALED, "Ghi nhầm số điện thoại")),
                    entry(
                            "PersonErased.1",
                            new PersonErased(PERSON, "Theo yêu cầu của chủ thể dữ liệu")));

    private GoldenPersons() {}
}
