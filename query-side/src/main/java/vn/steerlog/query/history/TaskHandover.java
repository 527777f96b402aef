package vn.steerlog.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.query.taskregister.TaskRow;

/// Who gives a task away, and who takes it.
final class TaskHandover {
    private TaskHandover() {}

    static List<Phrase> reassigned(TaskRow before, TaskReassigned e) {
        List<Phrase> phrases = new ArrayList<>();
        if (!before.holder().equals(e.lead())) {
            phrases.add(lead(before.holder(), e.lead()));
        }
        if (!before.coordinatingNow().equals(e.coordinating())) {
            phrases.add(coordinating(before.coordinatingNow(), e.coordinating()));
        }
        if (phrases.isEmpty()) {
            phrases.add(Phrase.of("task.reassigned.same"));
        }
        phrases.add(Phrase.of("since").with("on", e.effectiveOn()));
        phrases.add(Phrase.reason(e.reason()));
        return phrases;
    }

    private static Phrase coordinating(List<AgencyId> from, List<AgencyId> to) {
        if (from.isEmpty()) {
            return Phrase.of("task.reassigned.coordinating.first").with("to", to);
        }
        return to.isEmpty()
                ? Phrase.of("task.reassigned.coordinating.nobody").with("from", from)
                : Phrase.of("task.reassigned.coordinating").with("from", from).with("to", to);
    }

    private static Phrase lead(Optional<AgencyId> from, Optional<AgencyId> to) {
        if (to.isEmpty()) {
            return Phrase.of("task.reassigned.nobody").with("from", from.stream().toList());
        }
        return from.map(known -> Phrase.of("task.reassigned").with("from", known))
                .orElseGet(() -> Phrase.of("task.reassigned.first"))
                .with("to", to.get());
    }
}
