/// Agencies (cơ quan, đơn vị): who can own work.
@NullMarked
package vn.steerlog.events.agency;

import org.jspecify.annotations.NullMarked;
