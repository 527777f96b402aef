package vn.steerlog.command.agency;

import org.springframework.stereotype.Component;
import vn.steerlog.command.account.KnownAgencies;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.events.agency.AgencyId;

/// Tells accounts which agencies an officer can act for.
@Component
final class OpenAgencies implements KnownAgencies {
    private final RecordedStates states;

    OpenAgencies(RecordedStates states) {
        this.states = states;
    }

    @Override
    public boolean isOpen(AgencyId agency) {
        return states.of(Agency.FOLD, agency).open();
    }
}
