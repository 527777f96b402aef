package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;

class ShareTest {
    @Test
    void shares_lie_side_by_side_and_fill_the_bar() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Tally tally = tally(random);
            int end = 0;
            for (Share share : Share.of(tally)) {
                if (share.count() > 0) {
                    assertThat(share.width()).isPositive();
                    assertThat(share.x()).isGreaterThanOrEqualTo(end - 1);
                    end = share.x() + share.width();
                } else {
                    assertThat(share.width()).isZero();
                }
            }
            assertThat(end).isEqualTo(tally.total() == 0 ? 0 : Share.WIDTH);
        }
    }

    @Test
    void every_standing_has_its_share() {
        List<Share> shares = Share.of(new Tally(1, 2, 3, 4, 5, 6, 7));
        assertThat(shares).extracting(Share::standing).containsExactlyInAnyOrder(Standing.values());
        assertThat(shares).extracting(Share::count).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
    }

    private static Tally tally(Random random) {
        return new Tally(
                random.nextInt(4) * random.nextInt(3),
                random.nextInt(60),
                random.nextInt(2),
                random.nextInt(9),
                random.nextInt(2) * 31,
                random.nextInt(3),
                random.nextInt(5));
    }
}
