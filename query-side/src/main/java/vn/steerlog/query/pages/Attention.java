package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.query.calendar.CalendarRow;
import vn.steerlog.query.evidence.Integrity;
import vn.steerlog.query.evidence.IntegrityChecks;
import vn.steerlog.query.evidence.IntegrityResult;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;

/// What those who keep the record and those who check it should look at, the gravest first.
final class Attention {
    /// After how many days the record is to be checked again.
    private static final long CHECK_DAYS = 30;

    private final QuerySide side;
    private final Integrity integrity;
    private final IntegrityChecks checks;

    Attention(QuerySide side, Integrity integrity, IntegrityChecks checks) {
        this.side = side;
        this.integrity = integrity;
        this.checks = checks;
    }

    /// @param key names its words in the bundle (`attention.…`)
    /// @param path of the page where something can be done about it
    /// @param grave whether something is wrong; otherwise it is only time for something
    /// @param count how many, how many days, or which year
    public record Item(String key, String path, boolean grave, long count) {}

    List<Item> items(Moment moment) {
        List<Item> items = new ArrayList<>();
        ofTheRecord(items);
        ofChecks(moment.day(), items);
        ofViews(items);
        if (!hasHolidays(moment)) {
            items.add(new Item("holidays", "/calendar", false, moment.day().getYear()));
        }
        return items;
    }

    private void ofTheRecord(List<Item> items) {
        switch (integrity.status().finding()) {
            case CONTRADICTS -> items.add(new Item("contradicts", "/integrity", true, 0));
            case UNKNOWN -> items.add(new Item("unknown", "/integrity", true, 0));
            case NOTHING_SIGNED -> items.add(new Item("unsigned", "/checkpoints", false, 0));
            case AGREES -> {}
        }
    }

    private void ofChecks(LocalDate today, List<Item> items) {
        try {
            Optional<IntegrityResult> last = checks.latest(1).stream().findFirst();
            if (last.isEmpty()) {
                items.add(new Item("unchecked", "/integrity", false, 0));
                return;
            }
            if (last.get().finding() != IntegrityResult.Finding.WHOLE) {
                items.add(new Item("damaged", "/integrity", true, 0));
            }
            LocalDate day = LocalDate.ofInstant(last.get().at(), side.zone());
            long age = ChronoUnit.DAYS.between(day, today);
            if (age > CHECK_DAYS) {
                items.add(new Item("checkedLongAgo", "/integrity", false, age));
            }
        } catch (LedgerException _) {
            items.add(new Item("trail", "/integrity", true, 0));
        }
    }

    private void ofViews(List<Item> items) {
        long parked =
                side.views().names().stream()
                        .mapToLong(name -> side.views().parked(name).size())
                        .max()
                        .orElse(0);
        if (parked > 0) {
            items.add(new Item("parked", "/views", true, parked));
        }
        if (side.views().staleSince().isPresent()) {
            items.add(new Item("stale", "/views", true, 0));
        }
    }

    private boolean hasHolidays(Moment moment) {
        int year = moment.day().getYear();
        return side.calendar().row(moment).map(CalendarRow::holidays).orElse(List.of()).stream()
                .anyMatch(it -> it.withdrawn().isEmpty() && it.first().getYear() == year);
    }
}
