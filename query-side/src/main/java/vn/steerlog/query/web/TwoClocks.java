package vn.steerlog.query.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the registers that can be asked by either clock: what was known at a moment (`asOf`), and
/// what held on a day (`on`), as far as is known now or was known at `asOf`. Their methods have an
/// [Asked] parameter.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TwoClocks {}
