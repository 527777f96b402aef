package vn.steerlog.query.problem;

import vn.steerlog.http.ProblemKind;

/// Why a question cannot be answered. The words are in `vn/steerlog/query/problems`.
public enum QueryProblem implements ProblemKind {
    /// `asOf` is neither a commit number nor a day nor an instant. Arguments: what was read.
    AS_OF_UNREADABLE(400),
    /// `asOf` lies after now, or after the last commit. Arguments: what was read.
    AS_OF_IN_THE_FUTURE(400),
    /// Nothing was recorded yet at `asOf`. Arguments: what was read, the day of the first commit.
    AS_OF_BEFORE_THE_FIRST_COMMIT(400),
    /// The day of `on` has not come. Arguments: the day.
    ON_IN_THE_FUTURE(400),
    /// The second moment of a difference lies before the first. Arguments: day and commit of the
    /// first, day and commit of the second.
    MOMENTS_REVERSED(400),
    /// A page's cursor was not made by this list, asked for like this.
    CURSOR_UNREADABLE(400),
    /// No view has that name. Arguments: the name.
    VIEW_UNKNOWN(404),
    /// Nothing with that id is there at that moment, or not for this reader. Arguments: the id.
    THING_UNKNOWN(404),
    /// The view has not taken in the commit asked for in time: ask again soon. Arguments: the
    /// commit asked for, the commit that it has.
    VIEW_BEHIND(503),
    /// No parked event is at that position of that projection. Arguments: the projection, the
    /// position.
    PARKED_EVENT_UNKNOWN(404),
    /// The parked event only waits for another of its thing. Arguments: its position, the other's.
    PARKED_BEHIND_ANOTHER(409),
    /// The parked event still cannot be taken in. Arguments: its position, why.
    STILL_NOT_TAKEN_IN(409),
    /// The paper was withdrawn, and is not given to this reader. Arguments: its title.
    PAPER_NO_LONGER_GIVEN(410),
    /// The paper's content is not where it should be.
    PAPER_MISSING(503),
    /// The paper's content is not what was recorded: it is not given out.
    PAPER_DAMAGED(503),
    /// The record or the views' rows cannot be reached now: ask again soon.
    VIEWS_UNAVAILABLE(503),
    /// No period of reporting has that name. Arguments: the name.
    PERIOD_UNREADABLE(422),
    /// The period has not begun on the day asked for. Arguments: its first day.
    PERIOD_NOT_BEGUN(422),
    /// A paper of so many lines is of no use; sheets are. Arguments: how many it would have, how
    /// many it may have.
    REPORT_TOO_LONG(422),
    /// An export has more lines than a file takes. Arguments: how many, how many it may have.
    EXPORT_TOO_LONG(422);

    private final int status;

    QueryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
