package vn.steerlog.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.established;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.scheduled;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

class SearchTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private final Board board = new Board();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void words_are_found_in_any_order_without_diacritics_and_d_for_d_with_a_stroke() {
        task("t1", "Hoàn thiện cơ sở dữ liệu đất đai");
        assertThat(ids("dat dai du lieu")).containsExactly("t1");
        assertThat(ids("ĐẤT Hoàn")).containsExactly("t1");
        assertThat(ids("dat nuoc")).isEmpty();
    }

    @Test
    void text_is_found_composed_or_decomposed() {
        task("t1", Normalizer.normalize("Số hóa đất đai", Normalizer.Form.NFD));
        assertThat(ids("số hóa")).containsExactly("t1");
        assertThat(marked("so hoa"))
                .containsExactly(
                        Normalizer.normalize("Số", Normalizer.Form.NFD),
                        Normalizer.normalize("hóa", Normalizer.Form.NFD));
    }

    @Test
    void words_in_a_decomposed_title_and_in_its_product_are_found_and_ranked_alike() {
        task("t1", "Số hóa đất đai");
        task("t2", Normalizer.normalize("Số hóa đất đai", Normalizer.Form.NFD));
        assertThat(ids("số đai")).containsExactly("t2", "t1");
        assertThat(ids("dat so")).containsExactly("t2", "t1");
        assertThat(ids("at")).containsExactly("t2", "t1");
    }

    @Test
    void the_title_comes_before_the_text() {
        board.record(
                scheduled("hn", "bcd", "2025-06-01"),
                decided("kl-text", "hn", "Trưởng Ban giao việc"),
                decided("kl-none", "hn", "Giao việc"));
        assertThat(ids("truong")).containsExactly("kl-text", "kl-none", "hn");
    }

    @Test
    void whole_words_come_before_starts_and_starts_before_the_inside() {
        task("inside", "Xyzban");
        task("start", "Banxyz");
        task("whole", "xyz ban");
        assertThat(ids("ban")).containsExactly("whole", "start", "inside");
    }

    @Test
    void the_very_diacritics_come_first() {
        task("exact", "Bàn giao");
        task("folded", "Ban giao");
        assertThat(ids("bàn")).containsExactly("exact", "folded");
        assertThat(ids("ban")).containsExactly("folded", "exact");
    }

    @Test
    void words_side_by_side_come_before_words_apart_and_then_the_newest() {
        task("older", "đô thị thông minh");
        task("apart", "thông đô minh thị");
        task("newer", "đô thị thông minh");
        assertThat(ids("thông minh")).containsExactly("newer", "older", "apart");
    }

    @Test
    void every_kind_is_found_in_a_group_of_its_own_with_its_count() {
        board.record(
                registered("a1", "Sở Nông nghiệp"),
                established("bcd", "Ban Chỉ đạo Nông nghiệp"),
                scheduled("hn", "bcd", "2025-06-01"),
                decided("kl", "hn", "Kết luận về nông nghiệp"),
                assigned("t1").titled("Nông nghiệp xanh").event(),
                assigned("t2").titled("Nông nghiệp sạch").event(),
                Things.target("nong-nghiep", Comparison.AT_LEAST, "5"));
        List<Group> groups = find("nong nghiep", 1, Viewer.EVERYTHING, board.now());
        assertThat(groups)
                .extracting(Group::kind)
                .containsExactly(
                        Kind.TASK, Kind.DECISION, Kind.TARGET, Kind.AGENCY, Kind.COMMITTEE);
        assertThat(groups.getFirst().total()).isEqualTo(2);
        assertThat(groups.getFirst().hits()).hasSize(1);
    }

    @Test
    void what_was_found_is_marked_as_it_stands() {
        task("t1", "Số hóa dữ liệu đất đai <b>");
        assertThat(marked("dat so")).containsExactly("Số", "đất");
        Hit hit = find("dat so", 5, Viewer.EVERYTHING, board.now()).getFirst().hits().getFirst();
        assertThat(hit.titlePieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("Số hóa dữ liệu đất đai <b>");
    }

    @Test
    void of_a_long_title_the_part_around_the_word_is_shown() {
        String title = "Một đoạn dài ".repeat(60) + "viễn thông " + "và nữa ".repeat(60);
        task("t1", title.strip());
        Hit hit =
                find("vien thong", 5, Viewer.EVERYTHING, board.now()).getFirst().hits().getFirst();
        String shown = hit.titlePieces().stream().map(Piece::text).collect(Collectors.joining());
        assertThat(shown).startsWith("…").endsWith("…").contains("viễn thông").hasSizeLessThan(260);
    }

    @Test
    void a_restricted_task_is_found_by_those_who_may_see_it_alone() {
        board.record(assigned("t1").to("s1").titled("Mật mã").restricted().event());
        assertThat(find("mat ma", 5, new Viewer(false, Set.of(agency("s2"))), board.now()))
                .isEmpty();
        assertThat(find("mat ma", 5, new Viewer(false, Set.of(agency("s1"))), board.now()))
                .hasSize(1);
    }

    @Test
    void the_past_is_searched_as_it_was() {
        task("t1", "Cửa khẩu thông minh");
        Moment before = board.now();
        task("t2", "Cửa khẩu số");
        assertThat(find("cua khau", 5, Viewer.EVERYTHING, before).getFirst().total()).isEqualTo(1);
        assertThat(find("cua khau", 5, Viewer.EVERYTHING, board.now()).getFirst().total())
                .isEqualTo(2);
    }

    @Test
    void without_a_word_nothing_is_found() {
        task("t1", "Cửa khẩu");
        assertThat(find("  ", 5, Viewer.EVERYTHING, board.now())).isEmpty();
        assertThat(find("\u0301", 5, Viewer.EVERYTHING, board.now())).isEmpty();
    }

    private void task(String id, String title) {
        board.record(assigned(id).titled(title).event());
    }

    private List<Group> find(String text, int most, Viewer viewer, Moment moment) {
        return board.query().search().find(text, ALL, most, moment, viewer);
    }

    private List<String> ids(String text) {
        return find(text, 10, Viewer.EVERYTHING, board.now()).stream()
                .flatMap(group -> group.hits().stream())
                .map(Hit::id)
                .toList();
    }

    private List<String> marked(String text) {
        return find(text, 10, Viewer.EVERYTHING, board.now())
                .getFirst()
                .hits()
                .getFirst()
                .titlePieces()
                .stream()
                .filter(Piece::marked)
                .map(Piece::text)
                .toList();
    }
}
