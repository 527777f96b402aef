package vn.steerlog.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.catalogue.EventCatalogue.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;

class UpcasterTest {
    @Test
    void an_older_revision_climbs_step_by_step() {
        EventCodec codec =
                new EventCodec(
                        new EventCatalogue(
                                List.of(
                                        event(
                                                "Merry",
                                                Merry.class,
                                                first ->
                                                        first.put(
                                                                "words",
                                                                first.remove("text").stringValue()),
                                                second -> second.put("value", 1.50)))));
        DomainEvent today = new Merry(new AgencyId("A"), "vui", Optional.of(new BigDecimal("1.5")));
        assertThat(codec.decode(Recorded.event("Merry", 1, "{\"agency\":\"A\",\"text\":\"vui\"}")))
                .isEqualTo(today);
        assertThat(codec.decode(Recorded.event("Merry", 2, "{\"agency\":\"A\",\"words\":\"vui\"}")))
                .isEqualTo(today);
        assertThat(codec.decode(Recorded.event("Merry", 3, codec.encode(today)))).isEqualTo(today);
    }

    @Test
    void a_decimal_climbs_with_its_digits() {
        EventCodec codec =
                new EventCodec(
                        new EventCatalogue(List.of(event("Merry", Merry.class, data -> data))));
        String data = "{\"agency\":\"A\",\"words\":\"vui\",\"value\":12345678901234567890.10}";
        assertThat(codec.decode(Recorded.event("Merry", 1, data)))
                .isEqualTo(
                        new Merry(
                                new AgencyId("A"),
                                "vui",
                                Optional.of(new BigDecimal("12345678901234567890.10"))));
    }

    @Test
    void a_step_that_does_not_fit_the_data_is_an_error_that_names_the_commit() {
        EventCodec codec =
                new EventCodec(
                        new EventCatalogue(
                                List.of(
                                        event(
                                                "Merry",
                                                Merry.class,
                                                data ->
                                                        data.put(
                                                                "words",
                                                                data.get("text").stringValue())))));
        assertThatThrownBy(() ->
                        codec.decode(Recorded.event("Merry", 1, "{\"agency\":\"A\",\"text\":5}")))
                .isInstanceOf(EventUnreadable.class)
                .hasMessageContaining("commit 42");
    }

    record Merry(AgencyId agency, String words, Optional<BigDecimal> value) implements DomainEvent {
        @Override
        public AgencyId subject() {
            return agency;
        }
    }
}
