package vn.steerlog.command.paper;

import java.util.Locale;
import java.util.Optional;
import vn.steerlog.command.wording.PlainText;
import vn.steerlog.http.ProblemException;

/// What a file is called, of what a browser said: without folders, and without anything that cannot
/// be seen.
///
/// @param ending behind the last dot, in lower case
record FileName(String name, String ending) {
    private static final int LONGEST = 200;

    /// @throws ProblemException when nothing is left, or too much
    static FileName of(Optional<String> raw) {
        String given = raw.orElse("");
        int folder = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        String name = PlainText.of(given.substring(folder + 1)).replace('\n', ' ');
        int dot = name.lastIndexOf('.');
        if (dot < 1 || dot == name.length() - 1 || name.length() > LONGEST) {
            throw ProblemException.of(PaperProblem.PAPER_NAME_UNFIT, LONGEST, PaperKind.accepted());
        }
        return new FileName(name, name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// The name without its ending.
    String stem() {
        return name.substring(0, name.length() - ending.length() - 1).strip();
    }
}
