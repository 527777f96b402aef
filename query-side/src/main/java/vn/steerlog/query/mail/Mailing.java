package vn.steerlog.query.mail;

import java.util.List;

/// One mail to one account, and as what it is written down.
///
/// @param kind `digest`, `reminder` or `escalation`
/// @param notes nothing is mailed again that is written down
record Mailing(String kind, Letter letter, List<Note> notes) {

    /// @param what such as `due-in-3 2026-12-10`: a stage and the due day
    /// @param things the tasks; none for a digest
    record Note(String what, List<String> things) {}
}
