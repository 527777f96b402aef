/// The geometry of the charts that pages draw as SVG: numbers in, lengths out. What things are
/// called and which colour they have is not known here.
@NullMarked
package vn.steerlog.query.charts;

import org.jspecify.annotations.NullMarked;
