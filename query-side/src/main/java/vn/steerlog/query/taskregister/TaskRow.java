package vn.steerlog.query.taskregister;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.view.Viewer;

/// A task: who owns it, by when, and how far it is.
///
/// @param lead the agency it was given to (chủ trì), as recorded
/// @param holder the agency that has it now: the lead, or the one into which the lead merged
/// @param coordinating the agencies that help (phối hợp), as recorded
/// @param coordinatingNow the same, each replaced by the one into which it merged; without the
///   holder
/// @param originalDue as the task was assigned
/// @param due now, after all extensions
/// @param statusReason why it is suspended or cancelled, or why its result was returned
/// @param acknowledgedOn the day on which the present lead took note of it
/// @param lastReport the one that speaks of the latest day; of two on one day the one recorded
///   later
/// @param pendingExtension asked for and not yet decided
/// @param extensions how many were granted
/// @param submittedOn the day of the result that waits or was accepted
/// @param restricted whether only the agencies involved, and those who see the whole board, may see
///   it
/// @param effectiveOn the day in the minutes
public record TaskRow(
        TaskId task,
        Optional<DecisionId> decision,
        String title,
        Optional<AgencyId> lead,
        Optional<AgencyId> holder,
        List<AgencyId> coordinating,
        List<AgencyId> coordinatingNow,
        Optional<String> product,
        DueDate originalDue,
        DueDate due,
        TaskStatus status,
        Optional<String> statusReason,
        Optional<LocalDate> acknowledgedOn,
        Optional<Report> lastReport,
        Optional<PendingExtension> pendingExtension,
        int extensions,
        Optional<LocalDate> submittedOn,
        Optional<LocalDate> acceptedOn,
        boolean restricted,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {

    /// @param percent of the whole task that is done, 0 to 100
    /// @param asOf the day that it speaks of
    /// @param recordedAt when it, or its latest correction, was recorded
    public record Report(
            ReportId report, int percent, String narrative, LocalDate asOf, Instant recordedAt) {}

    public record PendingExtension(
            ExtensionId extension, DueDate due, String reason, Instant requestedAt) {}

    /// How it stands on `day`.
    public Standing standingOn(LocalDate day) {
        return Standing.of(this, day);
    }

    /// How it would stand on `day` if lateness were judged otherwise.
    public Standing standingOn(LocalDate day, Judging judging) {
        return Standing.of(this, day, judging);
    }

    /// Whether it is done with: completed or cancelled.
    public boolean closed() {
        return status == TaskStatus.COMPLETED || status == TaskStatus.CANCELLED;
    }

    /// Every agency that has, or had when it was last assigned, a part in it.
    public List<AgencyId> involved() {
        List<AgencyId> involved = new ArrayList<>();
        lead.ifPresent(involved::add);
        holder.filter(now -> !involved.contains(now)).ifPresent(involved::add);
        for (AgencyId agency : coordinating) {
            if (!involved.contains(agency)) {
                involved.add(agency);
            }
        }
        for (AgencyId agency : coordinatingNow) {
            if (!involved.contains(agency)) {
                involved.add(agency);
            }
        }
        return involved;
    }

    /// Whether `viewer` acts for an agency that has a part in it.
    public boolean concerns(Viewer viewer) {
        return viewer.actsForOneOf(involved());
    }
}
