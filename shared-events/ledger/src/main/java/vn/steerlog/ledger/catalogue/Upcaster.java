package vn.steerlog.ledger.catalogue;

import tools.jackson.databind.node.ObjectNode;

/// Turns an event's stored data of one revision into the shape of the next, from that data alone:
/// no clock, no lookup, no default that somebody may change later.
@FunctionalInterface
public interface Upcaster {
    /// @param data may be changed in place
    ObjectNode upcast(ObjectNode data);
}
