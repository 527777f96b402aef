package vn.steerlog.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedMapTest {
    /// A key whose hash collides with many others.
    private record Key(int value) {
        @Override
        public int hashCode() {
            return (value % 7) * 0x04000001;
        }
    }

    @Test
    void it_holds_what_a_hash_map_holds_after_any_changes() {
        var random = new Random(20251117);
        SharedMap<Key, Integer> map = SharedMap.empty();
        Map<Key, Integer> model = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            var key = new Key(random.nextInt(200));
            if (random.nextInt(3) == 0) {
                map = map.without(key);
                model.remove(key);
            } else {
                map = map.with(key, step);
                model.put(key, step);
            }
            assertThat(map.get(key)).isEqualTo(Optional.ofNullable(model.get(key)));
        }
        assertThat(map.keys()).containsExactlyInAnyOrderElementsOf(model.keySet());
    }

    @Test
    void spread_hashes_are_found_as_well() {
        SharedMap<Integer, Integer> map = SharedMap.empty();
        for (int i = 0; i < 50_000; i++) {
            map = map.with(i * 0x9E3779B1, i);
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(map.get(i * 0x9E3779B1)).contains(i);
        }
    }

    @Test
    void a_changed_map_leaves_the_one_before_as_it_was() {
        SharedMap<String, Integer> one = SharedMap.<String, Integer>empty().with("a", 1);
        SharedMap<String, Integer> two = one.with("a", 2).with("b", 3);

        assertThat(one.get("a")).contains(1);
        assertThat(one.get("b")).isEmpty();
        assertThat(two.without("a").get("a")).isEmpty();
        assertThat(two.get("a")).contains(2);
    }
}
