package vn.steerlog.query.targetscorecard;

/// Whether a figure fulfils a target.
public enum Verdict {
    MET,
    NOT_MET,
    /// The words do not decide it: no comparison was given, or one of the two is only about so
    /// much, or the figure is a bound on the wrong side.
    UNKNOWN
}
