/// Agencies (cơ quan, đơn vị): who can own work.
@NullMarked
package vn.steerlog.command.agency;

import org.jspecify.annotations.NullMarked;
