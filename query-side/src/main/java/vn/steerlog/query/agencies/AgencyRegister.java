package vn.steerlog.query.agencies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.text.PlainText;
import vn.steerlog.query.text.Sought;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers which agencies are there, as of any moment. Everybody may see all of them.
public final class AgencyRegister {
    private final FoldedView<AgencyRow> view;

    public AgencyRegister(FoldedView<AgencyRow> view) {
        this.view = view;
    }

    public FoldedView<AgencyRow> view() {
        return view;
    }

    public Optional<AgencyRow> agency(AgencyId id, Moment moment) {
        return view.row(id.value(), moment, Viewer.EVERYTHING);
    }

    /// The agencies whose name, short name or code holds the words of `text`, by name.
    public List<AgencyRow> find(Optional<String> text, Moment moment) {
        Sought sought = Sought.of(text.orElse(""));
        List<AgencyRow> found = new ArrayList<>();
        view.each(
                moment,
                Viewer.EVERYTHING,
                (_, row) -> {
                    if (sought.in(words(row, moment))) {
                        found.add(row);
                    }
                });
        Comparator<AgencyRow> byName =
                (one, other) ->
                        PlainText.compare(one.nameOn(moment.day()), other.nameOn(moment.day()));
        found.sort(byName.thenComparing(row -> row.agency().value()));
        return found;
    }

    /// What agencies are called at that moment. Who was registered later has the same name by the
    /// second clock: a name is not news.
    public AgencyNames names(Moment moment) {
        return new AgencyNames(this, moment.asRecorded());
    }

    /// The agency that has the work of `id` now: where its merger, and the mergers after that, led.
    public AgencyId successor(AgencyId id, Moment moment) {
        Set<AgencyId> passed = new HashSet<>();
        AgencyId now = id;
        while (passed.add(now)) {
            Optional<AgencyId> next =
                    agency(now, moment)
                            .flatMap(AgencyRow::mergedInto)
                            .map(AgencyRow.MergedInto::agency);
            if (next.isEmpty()) {
                return now;
            }
            now = next.get();
        }
        return now;
    }

    /// The rights of whoever is signed in: an officer acts for the own agency and the one that it
    /// merged into.
    public Viewer viewer(SignedIn reader, Moment moment) {
        Set<AgencyId> agencies = new LinkedHashSet<>();
        reader.agency()
                .map(AgencyId::new)
                .ifPresent(own -> {
                    agencies.add(own);
                    agencies.add(successor(own, moment));
                });
        return new Viewer(reader.role().seesTheWholeBoard(), agencies);
    }

    private static String words(AgencyRow row, Moment moment) {
        return String.join(
                "\n",
                row.nameOn(moment.day()),
                row.shortName().orElse(""),
                row.codeOn(moment.day()).orElse(""));
    }
}
