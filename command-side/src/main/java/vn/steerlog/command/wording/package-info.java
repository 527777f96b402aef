/// How Vietnamese secretariats write days, due dates, figures, periods and document numbers, and
/// what that means.
///
/// Every reader here is total: it answers with a [vn.steerlog.command.wording.Reading], which holds
/// either the value or what could not be understood and how it might be written instead. None
/// throws, none guesses. What a reader tolerates in any text: NFC or NFD, non-breaking, zero-width
/// and repeated spaces, any kind of dash, any letter case, punctuation at the end, and diacritics
/// left out (`truoc`, `cham nhat`).
@NullMarked
package vn.steerlog.command.wording;

import org.jspecify.annotations.NullMarked;
