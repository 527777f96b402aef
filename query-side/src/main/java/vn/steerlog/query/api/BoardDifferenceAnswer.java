package vn.steerlog.query.api;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.query.boarddifferences.BoardChange;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.web.Paging;

/// What became of the board, as JSON.
///
/// @param total how many changes there are
/// @param kinds how many of each kind
/// @param next the cursor of the next page; absent on the last one
record BoardDifferenceAnswer(
        AsOf from,
        AsOf to,
        int total,
        List<KindCount> kinds,
        List<ChangeAnswer> items,
        Optional<String> next) {

    record KindCount(BoardChange.Kind kind, int count) {}

    /// @param id of the task or the target
    /// @param before absent when it was not there
    /// @param causes the events behind it
    record ChangeAnswer(
            BoardChange.Kind kind,
            String id,
            String title,
            Optional<StateAnswer> before,
            Optional<StateAnswer> after,
            List<Cause> causes) {
        static ChangeAnswer of(BoardChange change, Names names) {
            return new ChangeAnswer(
                    change.kind(),
                    change.id(),
                    change.title(),
                    change.before().map(state -> StateAnswer.of(state, names)),
                    change.after().map(state -> StateAnswer.of(state, names)),
                    change.causes());
        }
    }

    /// @param holder the agency that has the task, or answers for the target
    /// @param goal of the target, in its unit
    record StateAnswer(
            Optional<Ref> holder,
            List<Ref> coordinating,
            Optional<DueDate> due,
            Optional<Standing> standing,
            Optional<TargetRow.Goal> goal,
            Optional<String> unit) {
        static StateAnswer of(BoardChange.State state, Names names) {
            return new StateAnswer(
                    state.holder().map(names::agency),
                    names.agencies(state.coordinating()),
                    state.due(),
                    state.standing(),
                    state.goal(),
                    state.unit());
        }
    }

    static BoardDifferenceAnswer of(
            BoardDifferenceReads.Between between,
            Paging.Slice<BoardChange> page,
            Names names,
            Optional<String> next) {
        return new BoardDifferenceAnswer(
                AsOf.of(between.from()),
                AsOf.of(between.to()),
                between.changes().size(),
                kinds(between.changes()),
                page.rows().stream().map(it -> ChangeAnswer.of(it, names)).toList(),
                next);
    }

    private static List<KindCount> kinds(List<BoardChange> changes) {
        return List.of(BoardChange.Kind.values()).stream()
                .map(kind ->
                        new KindCount(
                                kind,
                                (int) changes.stream().filter(it -> it.kind() == kind).count()))
                .toList();
    }
}
