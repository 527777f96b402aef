package vn.steerlog.command.tables;

import java.util.Optional;

/// Where a table stands.
///
/// @param file the name of the uploaded file, as given
/// @param sheet the sheet of a workbook
public record Source(String file, Optional<String> sheet) {}
