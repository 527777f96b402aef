package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Digest;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Views;

/// The digests of what was served while history went on, each under the moment that it was served
/// as of, and whether a query side that was folded anew serves the same.
final class Served {
    private static final int DAYS = 40;

    private final Map<Moment, Map<String, Digest>> noted = new LinkedHashMap<>();
    private final long seed;
    private final Random random;

    Served(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// Notes what every view answers when it is asked for the present, after the commit `last`, and
    /// by both clocks as of moments of the past.
    void note(QuerySide side, long last) {
        for (View<?> view : views(side)) {
            Moment now = moment(side.views(), Optional.empty(), last, view);
            keep(view, now);
            String past = String.valueOf(random.nextLong(1, last + 1));
            Moment then = moment(side.views(), Optional.of(past), last, view);
            keep(view, then);
            LocalDate held = now.day().minusDays(random.nextInt(-DAYS, DAYS));
            keep(view, then.heldOn(held));
        }
    }

    private static Moment moment(Views views, Optional<String> asOf, long after, View<?> view) {
        return views.moment(asOf, OptionalLong.of(after), List.of(view));
    }

    private void keep(View<?> view, Moment moment) {
        Moment past = new Moment(moment.commit(), moment.day(), false, moment.effective());
        noted.computeIfAbsent(past, _ -> new LinkedHashMap<>())
                .merge(
                        view.name(),
                        view.digest(moment),
                        (first, again) -> {
                            assertThat(again).as(at(past)).isEqualTo(first);
                            return first;
                        });
    }

    /// Every digest is found again by `side`, which has folded the whole ledger.
    void isFoundAgainBy(QuerySide side, String how) {
        noted.forEach((moment, digests) -> isFoundAgainBy(side, moment, digests, how));
    }

    /// The digests of the last commit that was noted are found again by `side`, which has folded so
    /// far and no further.
    void isFoundAgainBy(QuerySide side, long commit, String how) {
        noted.forEach((moment, digests) -> {
            if (moment.commit() == commit) {
                isFoundAgainBy(side, moment, digests, how);
            }
        });
    }

    private void isFoundAgainBy(
            QuerySide side, Moment moment, Map<String, Digest> digests, String how) {
        digests.forEach((name, digest) ->
                assertThat(side.views().named(name).digest(moment))
                        .as("%s, %s", how, at(moment))
                        .isEqualTo(digest));
    }

    private String at(Moment moment) {
        return "seed " + seed + ", " + moment;
    }

    /// The commits as of which something was noted.
    List<Long> commits() {
        return noted.keySet().stream().map(Moment::commit).distinct().sorted().toList();
    }

    int digests() {
        return noted.values().stream().mapToInt(Map::size).sum();
    }

    private static List<View<?>> views(QuerySide side) {
        List<View<?>> all = new ArrayList<>();
        side.views().names().forEach(name -> all.add(side.views().named(name)));
        return all;
    }
}
