package vn.steerlog.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tree against the definitions of RFC 6962, section 2.1, and the vectors that Certificate
/// Transparency's implementations share.
class MerkleTreeTest {
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static MerkleTree tree(Stream<Hash> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree;
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(("record " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /// MTH of the RFC, word for word.
    private static Hash rootByDefinition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.ofNothing();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(
                rootByDefinition(leaves.subList(0, k)),
                rootByDefinition(leaves.subList(k, leaves.size())));
    }

    @Test
    void roots_are_those_of_the_published_vectors() {
        MerkleTree tree =
                tree(LEAVES.stream().map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex))));
        assertThat(IntStream.rangeClosed(0, LEAVES.size()).mapToObj(i -> tree.root(i).toString()))
                .isEqualTo(ROOTS);
    }

    @Test
    void proofs_are_those_of_the_published_vectors() {
        MerkleTree tree =
                tree(LEAVES.stream().map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex))));
        assertThat(tree.inclusion(0, 8))
                .extracting(Hash::toString)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(tree.inclusion(2, 3)).extracting(Hash::toString).containsExactly(ROOTS.get(2));
        assertThat(tree.consistency(6, 8))
                .extracting(Hash::toString)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        ROOTS.get(4));
    }

    @Test
    void every_root_of_every_size_is_as_defined() {
        List<Hash> leaves = leaves(300);
        MerkleTree tree = tree(leaves.stream());
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(tree.root(size)).isEqualTo(rootByDefinition(leaves.subList(0, size)));
        }
    }

    @Test
    void every_leaf_of_every_size_is_proven_to_be_in_it_at_its_place_only() {
        List<Hash> leaves = leaves(70);
        MerkleTree tree = tree(leaves.stream());
        for (int size = 1; size <= leaves.size(); size++) {
            Hash root = tree.root(size);
            for (int i = 0; i < size; i++) {
                List<Hash> path = tree.inclusion(i, size);
                Hash leaf = leaves.get(i);
                assertThat(MerkleProofs.includes(root, size, leaf, i, path)).isTrue();
                assertThat(MerkleProofs.includes(root, size, leaf, i + 1L, path)).isFalse();
                assertThat(MerkleProofs.includes(root, size, leaf, i - 1L, path)).isFalse();
            }
        }
    }

    @Test
    void every_size_is_proven_to_continue_every_smaller_one() {
        MerkleTree tree = tree(leaves(70).stream());
        for (int newer = 1; newer <= 70; newer++) {
            for (int older = 1; older <= newer; older++) {
                List<Hash> path = tree.consistency(older, newer);
                assertThat(continues(tree, older, newer, path)).isTrue();
            }
        }
    }

    private static boolean continues(MerkleTree tree, long older, long newer, List<Hash> path) {
        return MerkleProofs.continues(tree.root(older), older, tree.root(newer), newer, path);
    }

    @Test
    void a_proof_with_anything_changed_left_out_or_added_proves_nothing() {
        List<Hash> leaves = leaves(53);
        MerkleTree tree = tree(leaves.stream());
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int size = 2 + random.nextInt(52);
            int other = 1 + random.nextInt(size - 1);
            List<Hash> inclusion = altered(tree.inclusion(other, size), random);
            assertThat(
                            MerkleProofs.includes(
                                    tree.root(size), size, leaves.get(other), other, inclusion))
                    .isFalse();
            List<Hash> consistency = altered(tree.consistency(other, size), random);
            assertThat(continues(tree, other, size, consistency)).isFalse();
        }
    }

    private static List<Hash> altered(List<Hash> path, Random random) {
        List<Hash> altered = new ArrayList<>(path);
        int at = random.nextInt(path.size());
        switch (random.nextInt(3)) {
            case 0 -> altered.set(at, Hash.ofLeaf(path.get(at).bytes()));
            case 1 -> altered.remove(at);
            default -> altered.add(at, Hash.ofLeaf(path.get(at).bytes()));
        }
        return altered;
    }

    @Test
    void other_records_are_not_continued() {
        MerkleTree tree = tree(leaves(20).stream());
        List<Hash> changed = new ArrayList<>(leaves(20));
        changed.set(3, Hash.ofLeaf(new byte[0]));
        MerkleTree rewritten = tree(changed.stream());
        assertThat(
                        MerkleProofs.continues(
                                tree.root(10),
                                10,
                                rewritten.root(20),
                                20,
                                rewritten.consistency(10, 20)))
                .isFalse();
    }

    @Test
    void what_is_not_there_cannot_be_asked_for() {
        MerkleTree tree = tree(leaves(5).stream());
        assertThatThrownBy(() -> tree.root(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.root(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(4, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
