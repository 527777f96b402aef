/// What happened: event records, ids and value types.
@org.jspecify.annotations.NullMarked
package vn.steerlog.events;
