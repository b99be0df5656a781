package org.consilium.agreement;

import org.consilium.clinical.InvalidFact;

/** Two raters' answers counted: rows are the first rater's categories, columns the second's. */
public final class RatingTable {
    private final int[][] counts;

    /** @throws InvalidFact where the counts are not square, negative, or none */
    public RatingTable(int[][] counted) {
        counts = copy(counted);
        for (int[] row : counts) {
            if (row.length != counts.length) {
                throw new InvalidFact("counts", counts.length + " by " + row.length, "square");
            }
            for (int count : row) {
                if (count < 0) {
                    throw new InvalidFact("counts", Integer.toString(count), "at least 0");
                }
            }
        }
        if (counts.length < 2 || total(counts) == 0) {
            throw new InvalidFact("counts", Integer.toString(total(counts)), "two categories and one pair at least");
        }
    }

    /** Counts pairs of category numbers 0 to {@code categories - 1}. */
    public static RatingTable of(int[] first, int[] second, int categories) {
        if (first.length != second.length) {
            throw new InvalidFact("second", Integer.toString(second.length), "as many as the first: " + first.length);
        }
        int[][] counts = new int[categories][categories];
        for (int i = 0; i < first.length; i++) {
            counts[first[i]][second[i]]++;
        }
        return new RatingTable(counts);
    }

    int size() {
        return counts.length;
    }

    int at(int row, int column) {
        return counts[row][column];
    }

    int total() {
        return total(counts);
    }

    int row(int row) {
        int sum = 0;
        for (int count : counts[row]) {
            sum += count;
        }
        return sum;
    }

    int column(int column) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[column];
        }
        return sum;
    }

    private static int total(int[][] counts) {
        int sum = 0;
        for (int[] row : counts) {
            for (int count : row) {
                sum += count;
            }
        }
        return sum;
    }

    private static int[][] copy(int[][] counts) {
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            copy[i] = counts[i].clone();
        }
        return copy;
    }
}
