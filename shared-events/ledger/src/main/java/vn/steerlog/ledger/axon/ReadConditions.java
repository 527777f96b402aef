package vn.steerlog.ledger.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.steerlog.ledger.Unmoved;

/// What a unit of work has read and bases its decision on. The commit that it ends in is refused as
/// a conflict when any of it has moved since.
public final class ReadConditions {
    private static final String RESOURCE = ReadConditions.class.getName();

    private ReadConditions() {}

    /// Notes that what `unit` decides holds only while `condition` does.
    public static void note(UnitOfWork<?> unit, Unmoved condition) {
        unit.root()
                .<List<Unmoved>>getOrComputeResource(RESOURCE, _ -> new CopyOnWriteArrayList<>())
                .add(condition);
    }

    static List<Unmoved> of(UnitOfWork<?> unit) {
        return List.copyOf(unit.root().<List<Unmoved>>getOrDefaultResource(RESOURCE, List.of()));
    }
}
