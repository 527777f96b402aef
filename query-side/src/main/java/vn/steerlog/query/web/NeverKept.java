package vn.steerlog.query.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The answer may hold what can be erased: nobody on the way to the reader keeps it, and it has no
/// tag by which a reader could be told that what was kept still holds.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeverKept {}
