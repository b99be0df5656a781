package org.consilium.agreement;

import java.util.OptionalDouble;
import java.util.function.IntBinaryOperator;

/**
 * Chance-corrected agreement of two raters.
 *
 * <p>Empty where chance alone would agree completely: the coefficient is then undefined.
 */
public final class Kappa {
    private Kappa() {}

    /** Weight of a disagreement between two of {@code k} ordered categories; 0 agrees, 1 is furthest apart. */
    public enum Weights {
        NOMINAL {
            @Override
            double of(int i, int j, int k) {
                return i == j ? 0 : 1;
            }
        },
        LINEAR {
            @Override
            double of(int i, int j, int k) {
                return Math.abs(i - j) / (double) (k - 1);
            }
        },
        QUADRATIC {
            @Override
            double of(int i, int j, int k) {
                double distance = Math.abs(i - j) / (double) (k - 1);
                return distance * distance;
            }
        };

        abstract double of(int i, int j, int k);
    }

    /** Cohen's κ (1960). */
    public static OptionalDouble cohen(RatingTable table) {
        return weighted(table, Weights.NOMINAL);
    }

    /** Cohen's weighted κ (1968). */
    public static OptionalDouble weighted(RatingTable table, Weights weights) {
        double n = table.total();
        double observed = sum(table, weights, table::at) / n;
        double expected = sum(table, weights, (i, j) -> table.row(i) * table.column(j)) / (n * n);
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    private static double sum(RatingTable table, Weights weights, IntBinaryOperator count) {
        double sum = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                sum += weights.of(i, j, table.size()) * count.applyAsInt(i, j);
            }
        }
        return sum;
    }

    /** Gwet's AC1 (2008) for two raters: steadier than κ where one category is rare. */
    public static OptionalDouble gwetAc1(RatingTable table) {
        double n = table.total();
        double observed = 1 - sum(table, Weights.NOMINAL, table::at) / n;
        double chance = 0;
        for (int i = 0; i < table.size(); i++) {
            double share = (table.row(i) + table.column(i)) / (2 * n);
            chance += share * (1 - share);
        }
        chance /= table.size() - 1;
        return chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }
}
