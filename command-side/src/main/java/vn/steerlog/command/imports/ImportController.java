package vn.steerlog.command.imports;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.steerlog.command.imports.ImportReport.FileOutcome;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;

/// Takes a secretariat's spreadsheets.
@RestController
@RequestMapping("/api/v1/imports")
@MayCall(Role.SECRETARIAT)
@Tag(name = "imports")
class ImportController {
    private static final int LONGEST_NAME = 200;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /// Imports lists (`.csv`, `.xlsx`), each all or nothing. Sending the same lists again records
    /// nothing twice.
    ///
    /// @param list the name of the list, under which its rows are known again
    /// @param dryRun whether to say what would happen, and record nothing
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> importLists(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(value = "list", required = false) @Nullable String list,
            @RequestParam(value = "dryRun", defaultValue = "false") boolean dryRun,
            Caller caller,
            Locale language) {
        List<Upload> uploads = files.stream().map(ImportController::upload).toList();
        ImportReport report = imports.run(uploads, name(list), dryRun, caller, language);
        return ResponseEntity.status(status(report)).body(report);
    }

    private static HttpStatus status(ImportReport report) {
        boolean refused =
                report.files().stream().anyMatch(file -> file.outcome() == FileOutcome.REFUSED);
        boolean recorded = report.files().stream().anyMatch(file -> file.commit().isPresent());
        if (refused && !report.dryRun()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return recorded ? HttpStatus.CREATED : HttpStatus.OK;
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(
                    Objects.requireNonNullElse(file.getOriginalFilename(), file.getName()),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> name(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return Optional.empty();
        }
        if (list.length() > LONGEST_NAME) {
            throw ProblemException.invalid(
                    InputError.in("list", InputFault.TOO_LONG, Optional.of(list), LONGEST_NAME));
        }
        return Optional.of(Normalizer.normalize(list, Normalizer.Form.NFC).strip());
    }
}
