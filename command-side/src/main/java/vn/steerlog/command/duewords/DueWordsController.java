package vn.steerlog.command.duewords;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.wording.DueDates;
import vn.steerlog.command.wording.Reading;
import vn.steerlog.events.DueDate;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// Answers, while somebody types, what a command would make of the words.
@RestController
@RequestMapping("/api/v1/wordings")
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER})
@Tag(name = "wordings")
class DueWordsController {
    private final Stamps stamps;
    private final UnclearWords words;

    DueWordsController(Stamps stamps, UnclearWords words) {
        this.stamps = stamps;
        this.words = words;
    }

    @GetMapping("/due")
    @Operation(
            summary = "How due words are understood",
            description =
                    "Words that are not understood are no error: the answer says why, and how they"
                            + " could be written.")
    ResponseEntity<DueReading> due(
            @Parameter(description = "A day, or words like `trước 05/3/2021`, `sớm`")
                    @RequestParam("words")
                    String written,
            @Parameter(
                            description =
                                    "The day from which words without a year or counted in days"
                                            + " are understood, usually the meeting's; today when"
                                            + " absent")
                    @RequestParam(value = "on", required = false)
                    @Nullable LocalDate on,
            Locale language) {
        Optional<LocalDate> reference = Optional.of(stamps.dayOr(Optional.ofNullable(on)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answer(DueDates.read(written, reference), language));
    }

    private DueReading answer(Reading<DueDate> reading, Locale language) {
        return switch (reading) {
            case Reading.Understood<DueDate>(DueDate due) -> DueReading.of(due);
            case Reading.NotUnderstood<DueDate>(var unclear) ->
                    DueReading.of(words.of(unclear, language));
        };
    }
}
