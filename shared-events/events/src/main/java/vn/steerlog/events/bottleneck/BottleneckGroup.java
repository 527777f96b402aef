package vn.steerlog.events.bottleneck;

/// The three points at which Resolution 57-NQ/TW sees things stuck, and the rest.
public enum BottleneckGroup {
    /// Hạ tầng.
    INFRASTRUCTURE,
    /// Nguồn nhân lực.
    PEOPLE,
    /// Cơ chế, chính sách; thể chế.
    INSTITUTIONS,
    /// Anything else; the words are kept.
    OTHER
}
