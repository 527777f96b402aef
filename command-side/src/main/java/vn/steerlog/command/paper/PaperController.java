package vn.steerlog.command.paper;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.steerlog.command.paper.PaperCommand.AttachPaper;
import vn.steerlog.command.paper.PaperCommand.WithdrawPaper;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Fields;
import vn.steerlog.command.platform.ReasonBody;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.contents.Contents;

/// One resource a command.
@RestController
@RequestMapping("/api/v1/papers")
@MayCall({Role.SECRETARIAT, Role.AGENCY_OFFICER})
@ResponseStatus(HttpStatus.CREATED)
@Tag(name = "papers")
class PaperController {
    private static final int LONGEST_TITLE = 500;

    private final Commands commands;
    private final Stamps stamps;
    private final Contents contents;
    private final PaperSettings settings;

    PaperController(Commands commands, Stamps stamps, Contents contents, PaperSettings settings) {
        this.commands = commands;
        this.stamps = stamps;
        this.contents = contents;
        this.settings = settings;
    }

    /// Attaches a file to a thing: its content is kept first, and then it is recorded.
    ///
    /// @param kind of the thing
    /// @param subject the thing's id
    /// @param title what it is to be called; its file's name without the ending when left out
    /// @param effectiveOn the day on which it was handed in; today when left out
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Receipt attachPaper(
            @RequestParam("file") MultipartFile file,
            @RequestParam("kind") PaperSubject.Kind kind,
            @RequestParam("subject") String subject,
            @RequestParam(value = "purpose", required = false) @Nullable PaperPurpose purpose,
            @RequestParam(value = "title", required = false) @Nullable String title,
            @RequestParam(value = "effectiveOn", required = false) @Nullable LocalDate effectiveOn,
            Caller caller) {
        PaperSubject about = about(kind, subject);
        Optional<String> called = title(title);
        LocalDate day = stamps.dayOr(Optional.ofNullable(effectiveOn));
        UploadedFile uploaded = UploadedFile.keep(file, settings.maxSize(), contents);
        var command =
                new AttachPaper(
                        new PaperId(caller.freshId()),
                        about,
                        Optional.ofNullable(purpose),
                        called.orElseGet(() -> uploaded.name().stem()),
                        uploaded.name().name(),
                        uploaded.kind().mediaType(),
                        uploaded.content().size(),
                        uploaded.content().sha256(),
                        day);
        return commands.execute(caller.asking(stamps.idFor(command.toString())), command);
    }

    @PostMapping("/{paper}/withdrawals")
    Receipt withdrawPaper(
            @PathVariable PaperId paper, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.execute(
                caller,
                Fields.checked(fields ->
                        new WithdrawPaper(
                                paper,
                                fields.text(body.reason()),
                                stamps.dayOr(body.effectiveOn()))));
    }

    private static PaperSubject about(PaperSubject.Kind kind, String id) {
        try {
            return new PaperSubject(kind, id);
        } catch (IllegalArgumentException _) {
            throw ProblemException.invalid(
                    InputError.in("subject", InputFault.BAD_ID, Optional.of(id)));
        }
    }

    private static Optional<String> title(@Nullable String title) {
        if (title != null && title.length() > LONGEST_TITLE) {
            throw ProblemException.invalid(
                    InputError.in("title", InputFault.TOO_LONG, Optional.empty(), LONGEST_TITLE));
        }
        return Fields.checked(fields -> fields.optionalText(Optional.ofNullable(title)));
    }
}
