package vn.steerlog.ledger;

import java.util.Map;
import java.util.Set;

/// What a store knows about what a batch touches, as of `head` or later: what another writer stored
/// meanwhile may be in it, for then the batch finds its number taken and is judged again.
///
/// @param head the end of the log
/// @param aggregates by key; those that exist
/// @param recordedIds those of the event ids that are recorded already
/// @param streams by stream, the last commit that holds one of its events; those that have any
/// @param recordedCauses those of the causes that a commit has already
public record Past(
        Head head,
        Map<String, AggregateHead> aggregates,
        Set<String> recordedIds,
        Map<String, Long> streams,
        Set<String> recordedCauses) {}
