package vn.steerlog.command.tables;

/// How many cells that are not empty may still be read from a file.
final class Budget {
    private final int most;
    private int left;

    Budget(int cells) {
        this.most = cells;
        this.left = cells;
    }

    /// @throws Unreadable when the line is more than is left
    void take(Grid.Line line) throws Unreadable {
        left -= line.spots().size();
        if (left < 0) {
            throw new Unreadable(
                    TableFault.TOO_MANY_CELLS, line.number(), "", Integer.toString(most));
        }
    }
}
