package vn.steerlog.query.evidence;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.CheckpointConflict;
import vn.steerlog.ledger.checkpoint.CheckpointDamaged;
import vn.steerlog.ledger.checkpoint.CheckpointStore;
import vn.steerlog.ledger.checkpoint.FileCheckpointStore;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.KeyTrouble;
import vn.steerlog.ledger.checkpoint.MalformedNote;
import vn.steerlog.ledger.checkpoint.MongoCheckpointStore;
import vn.steerlog.ledger.checkpoint.Notary;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.trail.Trail;

/// Signs, proves and exports the application's [Ledger]. Checkpoints are kept in its database where
/// it has one, otherwise in the data folder.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
@Import({
    CheckpointController.class,
    AdditionController.class,
    KeyController.class,
    ProofController.class,
    ExportController.class,
    PapersExportController.class,
    IntegrityController.class
})
public class EvidenceConfiguration {
    @Bean(destroyMethod = "close")
    LedgerTree ledgerTree(Ledger ledger) {
        return LedgerTree.of(ledger);
    }

    @Bean
    KeyRing keyRing(HttpSettings http, CheckpointSettings settings) {
        Path file = settings.keyIn(http.data());
        Optional<String> origin = Optional.ofNullable(settings.origin());
        try {
            return settings.makeKey()
                    ? KeyRing.at(file, origin, new SecureRandom())
                    : KeyRing.in(file, origin);
        } catch (MalformedNote e) {
            throw new InvalidConfigurationPropertyValueException(
                    CheckpointSettings.PREFIX + ".origin",
                    origin.orElse(""),
                    "không được trống, không có dấu cách hay dấu cộng (not empty, without spaces"
                            + " and plus signs)");
        }
    }

    @Bean
    CheckpointStore checkpointStore(HttpSettings http, ObjectProvider<MongoDatabase> databases) {
        @Nullable MongoDatabase database = databases.getIfUnique();
        return database == null
                ? new FileCheckpointStore(http.data().resolve("checkpoints"))
                : new MongoCheckpointStore(database);
    }

    @Bean
    Checkpoints checkpoints(
            Ledger ledger, LedgerTree tree, KeyRing keys, CheckpointStore store, Clock clock) {
        return new Checkpoints(ledger, tree, new Notary(tree, keys, store, clock), store);
    }

    @Bean
    MeetingAnchors meetingAnchors(Ledger ledger, Checkpoints checkpoints) {
        return new MeetingAnchors(ledger, checkpoints);
    }

    @Bean
    Integrity integrity(Checkpoints checkpoints) {
        return new Integrity(checkpoints);
    }

    @Bean(destroyMethod = "close")
    IntegrityChecks integrityChecks(
            Ledger ledger, LedgerTree tree, Checkpoints checkpoints, Trail trail, Clock clock) {
        return new IntegrityChecks(ledger, tree, checkpoints, trail, clock);
    }

    @Bean
    Signing signing(Ledger ledger, Checkpoints checkpoints, CheckpointSettings settings) {
        return new Signing(ledger, checkpoints, settings.interval());
    }

    @Bean
    Witnesses witnesses(CheckpointSettings settings) {
        return Witnesses.parse(settings.witnesses());
    }

    @Bean
    MeterBinder checkpointMeters(Checkpoints checkpoints) {
        return new CheckpointMeters(checkpoints);
    }

    @Bean("checkpointsHealthIndicator")
    HealthIndicator checkpointHealth(Checkpoints checkpoints) {
        return new CheckpointHealth(checkpoints);
    }

    @Bean
    static FailureProblems contradicted() {
        return failure ->
                switch (failure) {
                    case CheckpointConflict conflict ->
                            told(
                                    EvidenceProblem.CHECKPOINT_CONFLICT,
                                    conflict.kept().size(),
                                    conflict);
                    case CheckpointDamaged damaged ->
                            told(EvidenceProblem.CHECKPOINT_DAMAGED, damaged.size(), damaged);
                    case KeyTrouble trouble ->
                            Optional.of(
                                    ProblemException.of(EvidenceProblem.of(trouble.kind()))
                                            .because(trouble));
                    default -> Optional.empty();
                };
    }

    private static Optional<ProblemException> told(
            EvidenceProblem problem, long size, RuntimeException cause) {
        return Optional.of(ProblemException.of(problem, size).because(cause));
    }

    @Bean
    static ProblemBundle evidenceProblems() {
        return new ProblemBundle("vn/steerlog/query/evidence");
    }
}
