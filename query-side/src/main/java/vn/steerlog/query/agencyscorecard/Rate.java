package vn.steerlog.query.agencyscorecard;

/// A share, always shown with both its numbers: never a bare percentage.
public record Rate(int numerator, int denominator) {}
