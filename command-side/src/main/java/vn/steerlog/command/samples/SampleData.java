package vn.steerlog.command.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.steerlog.command.account.Credentials;
import vn.steerlog.command.account.FirstStart;
import vn.steerlog.command.agency.AgencyDirectory;
import vn.steerlog.command.imports.ImportReport;
import vn.steerlog.command.imports.Imports;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.Ledger;

/// Loads the sample lists, marked as sample data in every event, and makes one user a role.
@Service
public final class SampleData {
    private static final SignedIn SYSTEM =
            new SignedIn("system", "Steerlog", Role.SECRETARIAT, Optional.empty());
    private static final String CAUSE = "sample-data-";
    private static final String FIRST_FOLDER = "ha-giang-2025";
    private static final String OFFICERS_AGENCY = "SKHCN-TQ";

    private final Imports imports;
    private final FirstStart firstStart;
    private final Commands commands;
    private final Facts facts;
    private final Ledger ledger;
    private final Stamps stamps;

    SampleData(
            Imports imports,
            FirstStart firstStart,
            Commands commands,
            Facts facts,
            Ledger ledger,
            Stamps stamps) {
        this.imports = imports;
        this.firstStart = firstStart;
        this.commands = commands;
        this.facts = facts;
        this.ledger = ledger;
        this.stamps = stamps;
    }

    /// @param users who may sign in, with the passwords that were made for them; those that were
    ///   there already are not named
    public record Loaded(List<ImportReport> lists, List<Credentials> users) {}

    public boolean isLoaded() {
        return ledger.commitCausedBy(CAUSE + FIRST_FOLDER + ".co-quan").isPresent();
    }

    /// Loads what is not loaded yet.
    public Loaded load(Locale language) {
        List<ImportReport> lists = new ArrayList<>();
        SampleLists.byFolder()
                .forEach((folder, files) -> {
                    Caller caller =
                            Caller.system(SYSTEM, CAUSE + folder, stamps).importing(folder, true);
                    lists.add(imports.run(files, Optional.of(folder), false, caller, language));
                });
        return new Loaded(lists, officersAgency().map(firstStart::sampleUsers).orElse(List.of()));
    }

    private Optional<AgencyId> officersAgency() {
        return commands.dryRun(
                Caller.once(SYSTEM, stamps),
                () -> facts.readAll(AgencyDirectory.FOLD).shortNamed(OFFICERS_AGENCY).findFirst());
    }
}
