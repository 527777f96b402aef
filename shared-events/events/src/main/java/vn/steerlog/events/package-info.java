/// What happened: the value types that every event shares. Events themselves stand in a package a
/// thing.
@NullMarked
package vn.steerlog.events;

import org.jspecify.annotations.NullMarked;
