package vn.steerlog.ledger.checkpoint;

/// A key, a note or a checkpoint that is not of the form that C2SP gives it.
public final class MalformedNote extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// @param problem what is wrong, in English; never what is secret
    public MalformedNote(String problem) {
        super(problem);
    }
}
