package vn.steerlog.events;

/// How a figure is meant: the value exactly, or a bound.
public enum Comparison {
    /// `đạt`: the value is to be reached.
    REACH,
    /// `ít nhất`, `tối thiểu`: the value or more.
    AT_LEAST,
    /// `trên`, `hơn`: more than the value.
    MORE_THAN,
    /// `khoảng`: about the value.
    ABOUT,
    /// `không quá`, `tối đa`: the value or less.
    AT_MOST,
    /// `dưới`: less than the value.
    LESS_THAN
}
