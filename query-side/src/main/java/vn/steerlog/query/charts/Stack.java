package vn.steerlog.query.charts;

import java.util.ArrayList;
import java.util.List;

/// Counts on top of each other, or side by side, as pieces of one length.
///
/// @param pieces one for each count, in their order
/// @param length of all pieces together
public record Stack(List<Piece> pieces, int length) {

    /// The length of the longest stack of a chart.
    public static final int LONGEST = 1000;

    /// @param from where it begins
    /// @param length at least 1 when there is anything to count, so that nothing is too small to be
    ///   seen
    public record Piece(int count, int from, int length) {}

    /// One stack whose whole length is [#LONGEST], whatever it counts.
    public static Stack whole(int... counts) {
        return of(total(counts), counts);
    }

    /// Stacks that can be compared: the one that counts most is [#LONGEST].
    public static List<Stack> comparable(List<int[]> all) {
        int greatest = all.stream().mapToInt(Stack::total).max().orElse(0);
        return all.stream().map(counts -> of(greatest, counts)).toList();
    }

    private static Stack of(int greatest, int... counts) {
        List<Piece> pieces = new ArrayList<>();
        int before = 0;
        for (int count : counts) {
            int from = position(before, greatest);
            before += count;
            int length = position(before, greatest) - from;
            pieces.add(new Piece(count, from, count == 0 ? 0 : Math.max(1, length)));
        }
        return new Stack(List.copyOf(pieces), position(before, greatest));
    }

    private static int total(int... counts) {
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    private static int position(int count, int greatest) {
        return greatest == 0 ? 0 : Math.toIntExact((long) count * LONGEST / greatest);
    }
}
