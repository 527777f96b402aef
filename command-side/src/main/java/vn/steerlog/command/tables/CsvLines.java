package vn.steerlog.command.tables;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Collects the fields of one line after the other. Of the fields beyond the last allowed column
/// only the first that is not blank is kept, as a failure.
final class CsvLines extends AbstractBaseCsvCallbackHandler<Grid.Line> {
    private final Limits limits;
    private final List<Grid.Spot> spots = new ArrayList<>();
    private int number;

    CsvLines(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        spots.clear();
        number++;
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
        boolean beyond = !spots.isEmpty() && spots.getLast().column() >= limits.columns();
        if (len > 0 && !beyond) {
            CellText.spot(fieldIdx, new String(buf, offset, len), limits).ifPresent(spots::add);
        }
    }

    @Override
    protected Grid.Line buildRecord() {
        return new Grid.Line(number, spots);
    }
}
