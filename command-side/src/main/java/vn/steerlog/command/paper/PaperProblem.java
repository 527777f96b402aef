package vn.steerlog.command.paper;

import vn.steerlog.http.ProblemKind;

/// Why a file is not taken as a paper, before any rule is asked.
enum PaperProblem implements ProblemKind {
    PAPER_EMPTY(422),
    PAPER_TOO_LARGE(413),
    /// A kind of file that is not taken: a program, a page, a picture with scripts, an archive.
    PAPER_KIND_REFUSED(422),
    /// The name says another kind than the content is.
    PAPER_NAME_MISLEADS(422),
    PAPER_HAS_MACROS(422),
    PAPER_NAME_UNFIT(422);

    private final int status;

    PaperProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
