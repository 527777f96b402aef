package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.export.Earlier;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.Verified;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.view.Digest;
import vn.steerlog.query.view.Views;

@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description =
                "Verifies an export, folds it into the views, and gives each view's fingerprint as"
                        + " of a commit: the same that the API gives.")
final class DigestCommand implements Callable<Integer> {
    @Mixin private final Saying saying;
    @Mixin private final Trusted trusted = new Trusted();
    private final Clock clock;

    @Option(names = "--view", paramLabel = "<name>", description = "Only this view.")
    private Optional<String> view = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "<n>",
            description = "As of this commit; the last of the export when absent.")
    private Optional<Long> asOf = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "<zone>",
            description = "The committee's time zone (default: ${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");

    @Parameters(paramLabel = "<export.zip>", description = "An export from commit 1 on.")
    private Path archive = Path.of("");

    DigestCommand(Saying saying, Clock clock) {
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Verified verified =
                new ExportVerifier(trusted.keys(), Earlier.NONE, saying.progress()).verify(archive);
        long commit = asOf.orElse(verified.last());
        if (verified.first() != 1 || commit < 1 || commit > verified.last()) {
            throw new UnusableException(
                    "commit-not-recorded",
                    "views are folded from commit 1 on, and the export has %d to %d"
                            .formatted(verified.first(), verified.last()));
        }
        try (UnpackedLog log = UnpackedLog.of(archive, saying.progress());
                Ledger ledger = Ledger.open(log.store(), clock)) {
            tell(digests(ledger, commit));
        }
        return 0;
    }

    private List<Digest> digests(Ledger ledger, long commit) {
        QuerySide query =
                new QuerySide(
                        ledger,
                        new EventCodec(EventCatalogue.STEERLOG),
                        clock,
                        zone,
                        new HeapRowStores(),
                        new HeapParkingPlaces(),
                        Duration.ofSeconds(2));
        query.foldToHead();
        Views views = query.views();
        List<Digest> digests = new ArrayList<>();
        for (String name : names(views)) {
            digests.add(views.digest(name, Optional.of(Long.toString(commit))));
        }
        return digests;
    }

    private List<String> names(Views views) {
        if (view.isEmpty()) {
            return List.copyOf(views.names());
        }
        if (!views.names().contains(view.get())) {
            throw new UnusableException(
                    "view-unknown",
                    "no view is called %s; there are %s".formatted(view.get(), views.names()));
        }
        return List.of(view.get());
    }

    private void tell(List<Digest> digests) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("result", "folded");
        facts.put("digests", digests);
        StringBuilder words = new StringBuilder();
        for (Digest digest : digests) {
            words.append(
                    "%s  %s as of commit %d, %d rows%n"
                            .formatted(
                                    digest.sha256(),
                                    digest.view(),
                                    digest.commit(),
                                    digest.rows()));
        }
        saying.say(facts, words.toString().stripTrailing());
    }
}
