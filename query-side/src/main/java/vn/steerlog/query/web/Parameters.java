package vn.steerlog.query.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springdoc.core.annotations.ParameterObject;

/// Marks a record as the query parameters of a method: a component is the parameter of its name. A
/// component is an `Optional` or a list; what is absent or blank is empty. The API refuses every
/// parameter that is no component.
@Documented
@ParameterObject
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Parameters {}
