package vn.steerlog.command.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.tables.Cell;
import vn.steerlog.command.target.Target;
import vn.steerlog.command.target.TargetCommand.RecordMeasurement;
import vn.steerlog.command.target.TargetCommand.SetTarget;
import vn.steerlog.command.wording.Figure;
import vn.steerlog.command.wording.Figures;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetId;

/// `chi-tieu`: targets, and figures reported towards them. Where no value is to be reached, a
/// comparison speaks of the figure (`trên 672 tỷ đồng`).
@Component
final class TargetList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "name", "ten",
                    "unit", "don_vi",
                    "comparison", "so_sanh",
                    "value", "gia_tri",
                    "period", "ky",
                    "basis", "can_cu",
                    "owner", "co_quan");

    @Override
    public ListKind kind() {
        return ListKind.TARGETS;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        var agencies = new AgencyWords(scope, recorder.facts());
        rows.forEach(row -> read(row, agencies, scope, recorder));
    }

    private static void read(
            ImportedRow row, AgencyWords agencies, ListScope scope, Recorder recorder) {
        String name = row.required("ten");
        Optional<AgencyId> owner = agencies.one(row, "co_quan");
        Optional<Comparison> comparison = row.read("so_sanh", Cell::comparison, Optional.empty());
        Optional<Figure> goal = row.figure("gia_tri", row.text("don_vi"));
        Optional<Period> period = row.read("ky", Cell::period, Optional.empty());
        Optional<String> goalsUnit = row.text("don_vi").or(() -> goal.flatMap(Figure::unit));
        Optional<Figure> figure = row.figure("so_lieu", goalsUnit);
        Optional<String> unit = goalsUnit.or(() -> figure.flatMap(Figure::unit));
        Optional<Comparison> agreed =
                goal.isEmpty()
                        ? Optional.empty()
                        : row.read(
                                "gia_tri",
                                cell ->
                                        Figures.agreed(
                                                comparison,
                                                goal.flatMap(Figure::comparison),
                                                cell.words()),
                                comparison);
        Optional<LocalDate> asOf = row.day("ngay_so_lieu");
        if (row.refused()) {
            return;
        }
        boolean ofFigure = goal.isEmpty() && figure.isPresent();
        TargetId id = scope.idOf(ListKind.TARGETS, name, TargetId::new);
        var command =
                new SetTarget(
                        id,
                        name,
                        unit.orElse(""),
                        ofFigure ? Optional.empty() : agreed.or(() -> comparison),
                        goal.map(Figure::value),
                        Optional.empty(),
                        period,
                        row.cell("can_cu").document(),
                        owner,
                        Optional.empty());
        recorder.create(row, "Target", command, COLUMNS);
        figure.ifPresent(measured -> {
            Optional<Comparison> meant =
                    measured.comparison().or(() -> ofFigure ? comparison : Optional.empty());
            measure(row, id, new Figure(meant, measured.value()), period, asOf, scope, recorder);
        });
    }

    private static void measure(
            ImportedRow row,
            TargetId target,
            Figure figure,
            Optional<Period> period,
            Optional<LocalDate> asOf,
            ListScope scope,
            Recorder recorder) {
        BigDecimal value = figure.value().stripTrailingZeros();
        String words =
                String.join(
                        "|",
                        value.toPlainString(),
                        figure.comparison().map(Enum::name).orElse(""),
                        asOf.map(LocalDate::toString).orElse(""),
                        period.map(Period::words).orElse(""));
        MeasurementId id = scope.partOf(target, words, MeasurementId::new);
        if (!recorder.facts().read(Target.FOLD, target).parts().contains(id)) {
            recorder.carryOut(
                    row,
                    new RecordMeasurement(
                            target,
                            id,
                            figure.comparison(),
                            figure.value(),
                            row.text("so_lieu"),
                            period,
                            asOf,
                            Optional.empty()));
        }
    }
}
