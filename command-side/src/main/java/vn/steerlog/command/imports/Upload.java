package vn.steerlog.command.imports;

/// A file as it was uploaded.
///
/// @param file its name, with the folder when the browser told it
public record Upload(String file, byte[] content) {}
