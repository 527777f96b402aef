/// The ledger in files of a folder: the default when there is no database.
///
/// A segment file holds the records of consecutive commits, each in a [Frame]; it is named after
/// its first commit. Only the last segment is written to. [SegmentFileStore] says what is promised,
/// [Opening] what is checked when.
@NullMarked
package vn.steerlog.ledger.segment;

import org.jspecify.annotations.NullMarked;
