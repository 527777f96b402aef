package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedClass;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import vn.steerlog.ledger.contract.LedgerStoreContract.Decisions;
import vn.steerlog.ledger.contract.LedgerStoreContract.Finding;
import vn.steerlog.ledger.contract.LedgerStoreContract.Keeping;
import vn.steerlog.ledger.contract.LedgerStoreContract.Reading;
import vn.steerlog.ledger.contract.LedgerStoreContract.Recording;
import vn.steerlog.ledger.contract.LedgerStoreContract.Rules;

/// A guard that nobody has seen fail guards nothing.
class ContractFindsBrokenStoresTest {

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenStores")
    void a_broken_store_is_found(Class<?> store, Class<?> part, List<String> found) {
        assertThat(failures(store, part)).containsAll(found);
    }

    @Test
    void a_sound_store_passes() {
        for (Class<?> part : LedgerStoreContract.class.getDeclaredClasses()) {
            assertThat(failures(BrokenStores.Sound.class, part)).isEmpty();
        }
    }

    @Test
    void a_shared_store_that_overlooks_a_race_is_found() {
        assertThat(failures(selectClass(BrokenSharedStores.OverlooksTheRace.class)))
                .contains("commits_of_ledgers_that_race_are_all_recorded_once_in_one_chain");
    }

    @Test
    void a_shared_store_that_forgets_causes_is_found() {
        assertThat(failures(selectClass(BrokenSharedStores.ForgetsCauses.class)))
                .containsExactly("of_ledgers_that_race_for_the_only_commit_of_a_cause_one_wins");
    }

    @Test
    void a_shared_store_that_tells_nobody_that_it_has_grown_is_found() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(2));
        try {
            assertThat(failures(selectClass(BrokenSharedStores.TellsNobodyThatItHasGrown.class)))
                    .containsExactly("a_ledger_hears_of_what_another_one_recorded_and_can_read_it");
        } finally {
            Awaitility.reset();
        }
    }

    private static Set<String> failures(Class<?> store, Class<?> part) {
        return failures(selectNestedClass(List.of(store), part));
    }

    private static Set<String> failures(DiscoverySelector selector) {
        Events tests =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selector)
                        .configurationParameter("junit.jupiter.execution.timeout.default", "20 s")
                        .execute()
                        .testEvents();
        assertThat(tests.started().count()).isPositive();
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> brokenStores() {
        return Stream.of(
                arguments(
                        BrokenStores.DropsTheLastRecordOfABatch.class,
                        Keeping.class,
                        List.of("what_was_appended_is_read_back_byte_for_byte")),
                arguments(
                        BrokenStores.DropsTheLastRecordOfABatch.class,
                        Recording.class,
                        List.of(
                                "commits_of_many_threads_are_all_recorded_once_and_in_each_threads_order")),
                arguments(
                        BrokenStores.AcknowledgesWithoutStoring.class,
                        Keeping.class,
                        List.of(
                                "what_was_appended_is_read_back_byte_for_byte",
                                "the_head_is_the_last_commit",
                                "everything_is_there_after_reopening_and_goes_on",
                                "readers_beside_the_writer_see_whole_prefixes_of_the_log")),
                arguments(
                        BrokenStores.AcknowledgesWithoutStoring.class,
                        Recording.class,
                        List.of("commits_and_events_are_numbered_from_one_without_gaps")),
                arguments(
                        BrokenStores.Reorders.class,
                        Keeping.class,
                        List.of(
                                "what_was_appended_is_read_back_byte_for_byte",
                                "records_come_in_order_from_any_commit_on_in_blocks_of_any_size",
                                "records_are_read_by_their_numbers_in_any_order")),
                arguments(
                        BrokenStores.Reorders.class,
                        Reading.class,
                        List.of("commits_are_read_in_order_up_to_the_head_when_reading_began")),
                arguments(
                        BrokenStores.WritesTheRecordAnew.class,
                        Keeping.class,
                        List.of("what_was_appended_is_read_back_byte_for_byte")),
                arguments(
                        BrokenStores.OverlooksTheRace.class,
                        Keeping.class,
                        List.of(
                                "a_batch_that_does_not_follow_the_head_loses_the_race_and_leaves_no_trace")),
                arguments(
                        BrokenStores.ForgetsWhenClosed.class,
                        Keeping.class,
                        List.of("everything_is_there_after_reopening_and_goes_on")),
                arguments(
                        BrokenStores.ForgetsWhenClosed.class,
                        Rules.class,
                        List.of(
                                "events_of_an_aggregate_follow_one_another",
                                "an_event_is_recorded_once")),
                arguments(
                        BrokenStores.IgnoresTheLimitOfABlock.class,
                        Keeping.class,
                        List.of("a_block_stays_within_its_limit_but_holds_at_least_one_record")),
                arguments(
                        BrokenStores.LagsBehindItself.class,
                        Keeping.class,
                        List.of("the_head_is_the_last_commit")),
                arguments(
                        BrokenStores.ForgetsEventIds.class,
                        Finding.class,
                        List.of("the_past_tells_which_event_ids_are_recorded")),
                arguments(
                        BrokenStores.ForgetsEventIds.class,
                        Rules.class,
                        List.of("an_event_is_recorded_once")),
                arguments(
                        BrokenStores.ForgetsWhereAggregatesEnd.class,
                        Finding.class,
                        List.of("the_past_tells_of_each_aggregate_where_it_ends")),
                arguments(
                        BrokenStores.ForgetsWhereAggregatesEnd.class,
                        Decisions.class,
                        List.of(
                                "a_decision_holds_while_the_aggregate_it_read_has_not_moved",
                                "of_decisions_that_exclude_one_another_exactly_one_is_recorded")),
                arguments(
                        BrokenStores.ForgetsWhenAKindMoved.class,
                        Decisions.class,
                        List.of(
                                "a_decision_on_all_aggregates_of_a_kind_holds_while_none_of_them_moved")),
                arguments(
                        BrokenStores.ForgetsCauses.class,
                        Finding.class,
                        List.of("the_past_tells_which_causes_are_recorded")),
                arguments(
                        BrokenStores.ForgetsCauses.class,
                        Decisions.class,
                        List.of(
                                "what_is_to_be_the_only_commit_of_its_cause_is_refused_when_there_is_one",
                                "of_many_that_are_each_to_be_the_only_commit_of_a_cause_one_is_recorded")),
                arguments(
                        BrokenStores.TakesPositionsForNumbers.class,
                        Finding.class,
                        List.of("a_commit_is_found_by_the_position_of_each_of_its_events")),
                arguments(
                        BrokenStores.LeavesOutTheLastOfAStory.class,
                        Finding.class,
                        List.of(
                                "the_commits_of_an_aggregate_are_found_from_any_sequence_on_each_once")),
                arguments(
                        BrokenStores.TakesAMomentForTheOneBefore.class,
                        Finding.class,
                        List.of("the_head_at_a_moment_is_the_last_commit_not_after_it")),
                arguments(
                        BrokenStores.FindsNoCause.class,
                        Finding.class,
                        List.of("the_first_commit_of_a_cause_is_found")));
    }
}
