/// Measures Steerlog beside its peers, in one run, on one machine. Figures are ratios: what a
/// machine does in a second says little about another.
@NullMarked
package vn.steerlog.bench;

import org.jspecify.annotations.NullMarked;
