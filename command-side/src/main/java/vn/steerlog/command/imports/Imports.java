package vn.steerlog.command.imports;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;

/// Imports uploaded files and reports on it.
@Service
public final class Imports {
    private final Uploads uploads;
    private final Importer importer;
    private final ImportWords words;
    private final Commands commands;
    private final ImportMeters meters;

    Imports(
            Uploads uploads,
            Importer importer,
            ImportWords words,
            Commands commands,
            MeterRegistry registry) {
        this.uploads = uploads;
        this.importer = importer;
        this.words = words;
        this.commands = commands;
        meters = new ImportMeters(registry);
    }

    /// @param name of the list; derived from the files when absent
    public ImportReport run(
            List<Upload> files,
            Optional<String> name,
            boolean dryRun,
            Caller caller,
            Locale language) {
        return meters.measured(dryRun, () -> imported(files, name, dryRun, caller, language));
    }

    private ImportReport imported(
            List<Upload> files,
            Optional<String> name,
            boolean dryRun,
            Caller caller,
            Locale language) {
        List<UploadedList> lists = uploads.read(files);
        String list = name.orElseGet(() -> ListNames.derive(lists));
        Caller importing = caller.asking(fingerprint(files, list)).importing(list, caller.sample());
        Arrays.stream(ListKind.values())
                .map(kind -> importing.part(kind.stem()))
                .forEach(commands::requireSameRequest);
        List<FileResult> results =
                dryRun
                        ? importer.dryRun(lists, list, importing)
                        : importer.run(lists, list, importing);
        return new ImportReport(
                list,
                dryRun,
                results.stream().map(result -> words.report(result, dryRun, language)).toList());
    }

    private static String fingerprint(List<Upload> files, String list) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(list.getBytes(StandardCharsets.UTF_8));
            for (Upload file : files) {
                digest.update(("\n" + file.file() + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
