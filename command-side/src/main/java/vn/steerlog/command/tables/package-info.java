/// Uploaded lists, read as tables: `.csv` and `.xlsx` files as secretariats keep them.
///
/// [vn.steerlog.command.tables.TableFiles] reads; it never throws for what is in a file. A
/// [vn.steerlog.command.tables.TableReading] holds the rows that could be read and every
/// [vn.steerlog.command.tables.Finding] about those that could not, so that a dry run can show all
/// of them at once.
///
/// Workbooks are read with the JDK's own XML reader over a bounded copy of the parts, not with
/// fastexcel-reader 0.20.2: that grows a row to whatever column a cell claims, and its list of
/// shared strings to whatever index a cell claims, so that a file of two kilobytes can fill the
/// heap.
@NullMarked
package vn.steerlog.command.tables;

import org.jspecify.annotations.NullMarked;
