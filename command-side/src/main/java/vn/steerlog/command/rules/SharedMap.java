package vn.steerlog.command.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A map that never changes: a changed map is another one, which shares almost everything with it.
/// For states that are folded from all things of a kind, one event at a time.
///
/// A hash trie: finding and changing take as good as constant time.
public final class SharedMap<K, V> {
    private static final int BITS = 5;
    private static final SharedMap<?, ?> EMPTY = new SharedMap<>(null);

    private final @Nullable Node<K, V> root;

    private SharedMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // it holds nothing
    public static <K, V> SharedMap<K, V> empty() {
        return (SharedMap<K, V>) EMPTY;
    }

    public Optional<V> get(K key) {
        Node<K, V> node = root;
        int hash = key.hashCode();
        while (node instanceof Branch<K, V> branch) {
            node = branch.children[hash & (Branch.WIDTH - 1)];
            hash >>>= BITS;
        }
        return node instanceof Leaf<K, V> leaf
                ? Optional.ofNullable(leaf.entries.get(key))
                : Optional.empty();
    }

    public SharedMap<K, V> with(K key, V value) {
        return new SharedMap<>(put(root, 0, key, value));
    }

    public SharedMap<K, V> without(K key) {
        return get(key).isEmpty() ? this : new SharedMap<>(put(root, 0, key, null));
    }

    /// The keys, in no particular order.
    public Stream<K> keys() {
        return keys(root);
    }

    private static <K, V> Stream<K> keys(@Nullable Node<K, V> node) {
        return switch (node) {
            case null -> Stream.empty();
            case Leaf<K, V> leaf -> leaf.entries.keySet().stream();
            case Branch<K, V> branch -> Arrays.stream(branch.children).flatMap(SharedMap::keys);
        };
    }

    private static <K, V> Node<K, V> put(
            @Nullable Node<K, V> node, int shift, K key, @Nullable V value) {
        return switch (node) {
            case null -> new Leaf<K, V>(key.hashCode(), Map.of()).put(key, value);
            case Leaf<K, V> leaf ->
                    leaf.hash == key.hashCode()
                            ? leaf.put(key, value)
                            : put(Branch.of(leaf, shift), shift, key, value);
            case Branch<K, V> branch -> branch.put(shift, key, value);
        };
    }

    private sealed interface Node<K, V> {}

    /// All entries of one hash: nearly always one.
    private record Leaf<K, V>(int hash, Map<K, V> entries) implements Node<K, V> {
        Leaf<K, V> put(K key, @Nullable V value) {
            var next = new HashMap<>(entries);
            if (value == null) {
                next.remove(key);
            } else {
                next.put(key, value);
            }
            return new Leaf<>(hash, Map.copyOf(next));
        }
    }

    private static final class Branch<K, V> implements Node<K, V> {
        private static final int WIDTH = 1 << BITS;

        private final @Nullable Node<K, V>[] children;

        private Branch(@Nullable Node<K, V>[] children) {
            this.children = children;
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // arrays know no type parameters
        static <K, V> Branch<K, V> of(Leaf<K, V> leaf, int shift) {
            @Nullable Node<K, V>[] children = new @Nullable Node[WIDTH];
            children[(leaf.hash >>> shift) & (WIDTH - 1)] = leaf;
            return new Branch<>(children);
        }

        Branch<K, V> put(int shift, K key, @Nullable V value) {
            @Nullable Node<K, V>[] next = children.clone();
            int slot = (key.hashCode() >>> shift) & (WIDTH - 1);
            next[slot] = SharedMap.put(next[slot], shift + BITS, key, value);
            return new Branch<>(next);
        }
    }
}
