package vn.steerlog.ledger.axon;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.steerlog.ledger.Unmoved;

/// What a unit of work has read and bases its decision on. The commit that it ends in is refused as
/// a conflict when any of it has moved since.
public final class ReadConditions {
    private static final String RESOURCE = ReadConditions.class.getName();

    private static final String ONLY_OF_ITS_CAUSE = RESOURCE + ".onlyOfItsCause";

    private ReadConditions() {}

    /// Notes that what `unit` decides holds only while `condition` does.
    public static void note(UnitOfWork<?> unit, Unmoved condition) {
        unit.root()
                .<List<Unmoved>>getOrComputeResource(RESOURCE, _ -> new CopyOnWriteArrayList<>())
                .add(condition);
    }

    /// Notes that the commit which `unit` ends in must be the only one of its cause.
    public static void noteOnlyOfItsCause(UnitOfWork<?> unit) {
        unit.root().resources().put(ONLY_OF_ITS_CAUSE, true);
    }

    static boolean isOnlyOfItsCause(UnitOfWork<?> unit) {
        return unit.root().getOrDefaultResource(ONLY_OF_ITS_CAUSE, false);
    }

    static List<Unmoved> of(UnitOfWork<?> unit) {
        return List.copyOf(unit.root().<List<Unmoved>>getOrDefaultResource(RESOURCE, List.of()));
    }
}
