package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.search.Group;
import vn.steerlog.query.search.Kind;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;

/// Search across everything that has a page of its own.
@RestController
@RequestMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "search")
class SearchReads {
    private final QuerySide side;

    SearchReads(QuerySide side) {
        this.side = side;
    }

    record SearchQuery(
            @Parameter(
                            description =
                                    "Words in the title or the text of a thing, all of them, in any"
                                            + " order; without diacritics they are found as well."
                                            + " Nothing is found without a word")
                    Optional<String> text,
            @Parameter(description = "Only things of this kind; may be repeated") List<Kind> kind,
            @Parameter(description = "How many of a kind are listed, 1 to 200; 50 when absent")
                    Optional<Integer> limit) {
        Set<Kind> kinds() {
            return kind.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kind);
        }
    }

    /// @param total how many things were found, of all kinds that were asked for
    /// @param groups one for each kind of which something was found
    record FoundThings(AsOf asOf, int total, List<Group> groups) {}

    @GetMapping
    @Operation(
            summary =
                    "Tasks, decisions, meetings, targets, bottlenecks, agencies and committees that"
                            + " speak of some words, the best first")
    FoundThings search(@Parameters SearchQuery query, Asked asked) {
        List<Group> groups =
                side.search()
                        .find(
                                query.text().orElse(""),
                                query.kinds(),
                                Paging.size(query.limit()),
                                asked.moment(),
                                asked.viewer());
        return new FoundThings(
                AsOf.of(asked.moment()), groups.stream().mapToInt(Group::total).sum(), groups);
    }
}
