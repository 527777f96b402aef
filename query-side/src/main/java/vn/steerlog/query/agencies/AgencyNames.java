package vn.steerlog.query.agencies;

import java.util.HashMap;
import java.util.Map;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.text.PlainText;

/// What agencies are called at one moment. Remembers what it was asked: use one for each answer.
public final class AgencyNames {
    private final AgencyRegister register;
    private final Moment moment;
    private final Map<AgencyId, String> known = new HashMap<>();
    private final Map<AgencyId, String> plain = new HashMap<>();

    AgencyNames(AgencyRegister register, Moment moment) {
        this.register = register;
        this.moment = moment;
    }

    /// The name of `id`; the id itself when no such agency is known.
    public String of(AgencyId id) {
        return known.computeIfAbsent(
                id,
                _ ->
                        register.agency(id, moment)
                                .map(row -> row.nameOn(moment.day()))
                                .orElse(id.value()));
    }

    /// The same as [PlainText], by which agencies are ordered.
    public String plain(AgencyId id) {
        return plain.computeIfAbsent(id, _ -> PlainText.of(of(id)));
    }
}
