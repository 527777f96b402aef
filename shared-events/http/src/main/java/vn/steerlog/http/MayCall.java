package vn.steerlog.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which roles may call a controller's method (or all methods of a controller). Without it a read
/// is open to everybody who is signed in, and anything else to nobody.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MayCall {
    /// The roles; empty means everybody, signed in or not, as far as the path is public.
    Role[] value() default {};
}
