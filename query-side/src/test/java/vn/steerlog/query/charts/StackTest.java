package vn.steerlog.query.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackTest {
    @Test
    void pieces_follow_each_other_and_fill_the_whole() {
        Stack stack = Stack.whole(1, 0, 2);
        assertThat(stack.pieces()).extracting(Stack.Piece::from).containsExactly(0, 333, 333);
        assertThat(stack.pieces()).extracting(Stack.Piece::length).containsExactly(333, 0, 667);
        assertThat(stack.length()).isEqualTo(Stack.LONGEST);
    }

    @Test
    void what_is_there_is_never_too_small_to_be_seen() {
        assertThat(Stack.whole(1, 1_000_000).pieces().getFirst().length()).isEqualTo(1);
    }

    @Test
    void stacks_are_as_long_as_what_they_count_against_the_greatest() {
        List<Stack> stacks = Stack.comparable(List.of(new int[] {3, 1}, new int[] {2, 0}));
        assertThat(stacks).extracting(Stack::length).containsExactly(1000, 500);
    }

    @Test
    void nothing_to_count_has_no_length() {
        assertThat(Stack.whole(0, 0).length()).isZero();
        assertThat(Stack.comparable(List.of())).isEmpty();
    }
}
