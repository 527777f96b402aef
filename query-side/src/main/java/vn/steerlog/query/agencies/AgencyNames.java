package vn.steerlog.query.agencies;

import java.util.HashMap;
import java.util.Map;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.moment.Moment;

/// What agencies are called at one moment. Remembers what it was asked: use one for each answer.
public final class AgencyNames {
    private final AgencyRegister register;
    private final Moment moment;
    private final Map<AgencyId, String> known = new HashMap<>();

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
}
