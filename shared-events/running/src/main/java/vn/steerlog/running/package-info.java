/// What both sides need to run as applications of their own over one MongoDB: its settings, secrets
/// from files, the ledger, and words for what keeps them from starting.
@NullMarked
package vn.steerlog.running;

import org.jspecify.annotations.NullMarked;
