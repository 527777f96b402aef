package vn.steerlog.ledger.mongo;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/// The further run of a build in which the suites tagged `mongodb` meet a replica set in a
/// container. It is empty where `MONGODB_URI` names a server, because the suites have met that one
/// already, and where no container engine answers.
public final class ReplicaSetRun implements PostDiscoveryFilter {
    /// Set in that run: `tell` where it is to say that it is empty, and why.
    private static final String PROPERTY = "steerlog.replica-set";

    private static final Optional<String> ABSENCE = absence();

    static boolean isThis() {
        return System.getProperty(PROPERTY) != null;
    }

    private static Optional<String> absence() {
        if (!isThis()) {
            return Optional.empty();
        }
        if (System.getenv("MONGODB_URI") != null) {
            return Optional.of("they met the server that MONGODB_URI names");
        }
        Optional<String> absence =
                ContainerEngine.of(System.getenv(), Path.of(System.getProperty("user.home")))
                        .absence();
        absence.filter(_ -> "tell".equals(System.getProperty(PROPERTY)))
                .ifPresent(why ->
                        System.out.println(
                                "Tests on a MongoDB replica set (ledger, running, command-side,"
                                        + " query-side) are skipped: "
                                        + why
                                        + ". MONGODB_URI points these suites at a server of your"
                                        + " own."));
        return absence;
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return ABSENCE.map(FilterResult::excluded)
                .orElseGet(() -> FilterResult.included("it is there"));
    }
}
